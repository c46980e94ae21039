import { damaged } from '../refused.ts'

/** Old programs end a text file with this sign. */
const END_OF_FILE = '\u001a'

/**
 * The text of a CSV file: UTF-8 or UTF-16 by its mark, else UTF-8 if it is valid UTF-8, else GB18030 if it is valid
 * that.
 */
export function decodeText(bytes: Uint8Array): string {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return strict('utf-8', bytes)
  if (a === 0xff && b === 0xfe) return strict('utf-16le', bytes)
  if (a === 0xfe && b === 0xff) return strict('utf-16be', bytes)
  const text = attempt('utf-8', bytes) ?? strict('gb18030', bytes)
  // No text has these; a picture or a program that happens to decode has them at once.
  if (/(?![\t\n\v\f\r])\p{Cc}/u.test(text.replace(END_OF_FILE, ''))) throw damaged('control characters')
  return text
}

function attempt(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function strict(encoding: string, bytes: Uint8Array): string {
  const text = attempt(encoding, bytes)
  if (text === undefined) throw damaged('neither UTF-8 nor GB18030')
  return text
}
