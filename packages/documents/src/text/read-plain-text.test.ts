import { describe, expect, it } from 'vitest'
import { encodeGb18030 } from '../../testing/encode-gb18030.ts'
import { readPlainText, textDocumentOf } from './read-plain-text.ts'

const TEXT = '工会计划\r\n\r\n一、目标\r\n3月：庆“三八”'
const LINES = ['工会计划', '', '一、目标', '3月：庆“三八”']

function lines(bytes: Uint8Array): readonly string[] | undefined {
  return readPlainText(bytes)?.paragraphs.map(({ text }) => text)
}

function wide(text: string, isBigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let index = 0; index < text.length; index += 1) view.setUint16(index * 2, text.charCodeAt(index), !isBigEndian)
  return bytes
}

describe('plain text', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(TEXT)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${TEXT}`)],
    ['UTF-16 with a mark', wide(`\uFEFF${TEXT}`, false)],
    ['UTF-16 the other way round with a mark', wide(`\uFEFF${TEXT}`, true)],
    ['UTF-16', wide(TEXT, false)],
    ['UTF-16 the other way round', wide(TEXT, true)],
    ['GB18030', encodeGb18030(TEXT)],
  ])('in %s is read into its lines', (_, bytes) => {
    expect(lines(bytes)).toEqual(LINES)
  })

  it('that was cut off in the middle of a character is read up to there', () => {
    const long = '坚持以人为本，维护教职工合法权益。'.repeat(3)
    expect(lines(new TextEncoder().encode(long).slice(0, -1))).toEqual([`${long.slice(0, -1)}\uFFFD`])
    expect(lines(encodeGb18030(long).slice(0, -1))).toEqual([`${long.slice(0, -1)}\uFFFD`])
  })

  it('numbers lines as they stand, blank ones too', () => {
    expect(textDocumentOf('a\n\nb').paragraphs.map(({ number }) => number)).toEqual([1, 2, 3])
  })

  it('that is none is refused', () => {
    expect(readPlainText(new Uint8Array([0xff, 0xff, 0x81, 0x20, 0xfe]))).toBeUndefined()
    expect(readPlainText(Uint8Array.from({ length: 400 }, (_, index) => (index * 7) % 32))).toBeUndefined()
  })
})
