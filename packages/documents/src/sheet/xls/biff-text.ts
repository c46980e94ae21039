import { TextDecoder } from 'node:util'
import { damaged } from '../refused.ts'
import type { ByteReader } from './biff-stream.ts'

/** How texts are stored: Unicode since Excel 97, bytes of a code page before. */
export interface TextCoding {
  readonly unicode: boolean
  readonly decoder: TextDecoder
}

/** Chinese editions wrote code page 936; 1252 and unknown ones are read as GB18030 too, which has ASCII at its base. */
export function byteTextDecoder(codePage: number): TextDecoder {
  return new TextDecoder(codePage === 950 ? 'big5' : codePage === 1200 ? 'utf-16le' : 'gb18030')
}

export function readText(reader: ByteReader, count: number, coding: TextCoding): string {
  if (!coding.unicode) return coding.decoder.decode(reader.bytes(count))
  return readCharacters(reader, count, (reader.u8() & 1) === 1)
}

/**
 * A string of the shared table: with runs of formatting and phonetic data behind it, and perhaps over several records.
 */
export function readSharedText(reader: ByteReader): string {
  const count = reader.u16()
  const flags = reader.u8()
  const runs = (flags & 8) === 0 ? 0 : reader.u16()
  const phonetic = (flags & 4) === 0 ? 0 : reader.u32()
  const text = readCharacters(reader, count, (flags & 1) === 1)
  reader.bytes(runs * 4 + phonetic)
  return text
}

function readCharacters(reader: ByteReader, count: number, start: boolean): string {
  const codes: number[] = []
  let wide = start
  while (codes.length < count) {
    if (reader.leftInBlock() === 0) {
      if (!reader.nextBlock()) throw damaged('a text ends too early')
      wide = (reader.u8() & 1) === 1
      continue
    }
    codes.push(wide ? reader.u16() : reader.u8())
  }
  return codes.reduce((text, code) => text + String.fromCharCode(code), '')
}
