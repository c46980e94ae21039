import { TextRefusedError } from '../text-refused.ts'

/** Little-endian numbers in a stream. What lies beyond its end is damage. */
export interface ByteReader {
  readonly length: number
  u8(at: number): number
  u16(at: number): number
  u32(at: number): number
  slice(at: number, length: number): Uint8Array
}

export function byteReader(bytes: Uint8Array): ByteReader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  function check(at: number, size: number): number {
    if (at < 0 || size < 0 || at + size > bytes.length)
      throw new TextRefusedError('damaged', 'beyond the end of a stream')
    return at
  }
  return {
    length: bytes.length,
    u8: (at) => view.getUint8(check(at, 1)),
    u16: (at) => view.getUint16(check(at, 2), true),
    u32: (at) => view.getUint32(check(at, 4), true),
    slice: (at, length) => bytes.subarray(check(at, length), at + length),
  }
}
