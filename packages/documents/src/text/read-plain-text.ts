import type { TextDocument } from './text-document.ts'

const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/
const CONTROL = /\p{Cc}/gu
const LAYOUT = /[\t\n\v\f\r\u0085]/gu

/** The text of pasted input: a line is a paragraph, and its number is the number of the line. */
export function textDocumentOf(text: string): TextDocument {
  const lines = text.replace(/^\uFEFF/, '').split(LINE_BREAK)
  return { container: 'text', paragraphs: lines.map((line, index) => ({ number: index + 1, text: line })), notes: [] }
}

/**
 * A plain text file in UTF-8 or UTF-16 (with or without byte order mark) or GB18030, told by its content.
 * Undefined where the bytes are no text at all.
 */
export function readPlainText(bytes: Uint8Array): TextDocument | undefined {
  const text = decodeText(bytes)
  if (text === undefined) return undefined
  const controls = (text.match(CONTROL)?.length ?? 0) - (text.match(LAYOUT)?.length ?? 0)
  return controls * 100 > text.length ? undefined : textDocumentOf(text)
}

function decodeText(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return decode('utf-8', bytes)
  if (first === 0xff && second === 0xfe) return decode('utf-16le', bytes)
  if (first === 0xfe && second === 0xff) return decode('utf-16be', bytes)
  const zeros = zeroBytes(bytes)
  if (zeros.even + zeros.odd > 0) return decode(zeros.odd >= zeros.even ? 'utf-16le' : 'utf-16be', bytes)
  return (
    decode('utf-8', bytes) ??
    decodeBroken('utf-8', bytes) ??
    decode('gb18030', bytes) ??
    decodeBroken('gb18030', bytes) ??
    wideText(bytes)
  )
}

function decode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * Text with a few broken characters, a file that was cut off above all, with a mark in place of each. UTF-8 comes before
 * GB18030, as whole GB18030 is never nearly UTF-8, while broken UTF-8 may be GB18030 that nobody can read.
 */
function decodeBroken(encoding: string, bytes: Uint8Array): string | undefined {
  const text = new TextDecoder(encoding).decode(bytes)
  const broken = text.match(/\uFFFD/g)?.length ?? 0
  return broken * 10 <= chineseCount(text) ? text : undefined
}

/** Text of two bytes a character has zero bytes on one side: those of its line breaks and its ASCII. */
function zeroBytes(bytes: Uint8Array): { readonly even: number; readonly odd: number } {
  let even = 0
  let odd = 0
  bytes.forEach((byte, index) => {
    if (byte !== 0) return
    if (index % 2 === 0) even += 1
    else odd += 1
  })
  return { even, odd }
}

/** UTF-16 without mark and without one ASCII character: the reading with more Chinese characters. */
function wideText(bytes: Uint8Array): string | undefined {
  const readings = ['utf-16le', 'utf-16be'].map((encoding) => decode(encoding, bytes) ?? '')
  const best = readings.toSorted((a, b) => chineseCount(b) - chineseCount(a))[0] ?? ''
  return chineseCount(best) * 2 > best.length ? best : undefined
}

function chineseCount(text: string): number {
  return text.match(/[\u4E00-\u9FFF]/gu)?.length ?? 0
}
