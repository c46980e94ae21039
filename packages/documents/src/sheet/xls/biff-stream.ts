import { damaged } from '../refused.ts'

/** Records of an Excel 5–2003 workbook stream that matter for its cells. */
export const RECORD = {
  formula: 0x0006,
  endOfPart: 0x000a,
  externSheet: 0x0017,
  name: 0x0018,
  dateMode: 0x0022,
  filePass: 0x002f,
  continue: 0x003c,
  codePage: 0x0042,
  boundSheet: 0x0085,
  multipleRk: 0x00bd,
  richString: 0x00d6,
  extendedFormat: 0x00e0,
  mergedCells: 0x00e5,
  sharedStrings: 0x00fc,
  labelShared: 0x00fd,
  supBook: 0x01ae,
  number: 0x0203,
  label: 0x0204,
  booleanOrError: 0x0205,
  string: 0x0207,
  sharedFormula: 0x04bc,
  rk: 0x027e,
  format: 0x041e,
  beginOfPart: 0x0809,
} as const

export interface BiffRecord {
  readonly id: number
  readonly offset: number
  readonly data: Uint8Array
}

export function readRecords(stream: Uint8Array): readonly BiffRecord[] {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  const records: BiffRecord[] = []
  for (let at = 0; at + 4 <= stream.length; ) {
    const id = view.getUint16(at, true)
    const length = view.getUint16(at + 2, true)
    if (id === 0 && length === 0) break
    if (at + 4 + length > stream.length) throw damaged('a record beyond the end of its stream')
    records.push({ id, offset: at, data: stream.subarray(at + 4, at + 4 + length) })
    at += 4 + length
  }
  return records
}

/** Reads forward through a record and the records that continue it; beyond the end lies a refusal, not undefined. */
export interface ByteReader {
  u8(): number
  u16(): number
  u32(): number
  f64(): number
  bytes(count: number): Uint8Array
  /** Bytes left in the present block: a text that runs over its end begins the next block with a new flag byte. */
  leftInBlock(): number
  nextBlock(): boolean
  atEnd(): boolean
}

export function openReader(blocks: readonly Uint8Array[]): ByteReader {
  let block = 0
  let at = 0
  function current(): Uint8Array {
    return blocks[block] ?? new Uint8Array()
  }
  function u8(): number {
    while (at >= current().length && block < blocks.length) {
      block += 1
      at = 0
    }
    const byte = current()[at]
    if (byte === undefined) throw damaged('a record ends too early')
    at += 1
    return byte
  }
  function u16(): number {
    return u8() + u8() * 0x100
  }
  return {
    u8,
    u16,
    u32: () => u16() + u16() * 0x10000,
    f64() {
      const view = new DataView(new ArrayBuffer(8))
      for (let index = 0; index < 8; index += 1) view.setUint8(index, u8())
      return view.getFloat64(0, true)
    },
    bytes(count) {
      const left = blocks.slice(block).reduce((sum, part) => sum + part.length, 0) - at
      if (count > left) throw damaged('a record ends too early')
      return Uint8Array.from({ length: count }, u8)
    },
    leftInBlock: () => current().length - at,
    nextBlock() {
      block += 1
      at = 0
      return block < blocks.length
    },
    atEnd: () => blocks.slice(block).reduce((sum, part) => sum + part.length, 0) - at <= 0,
  }
}
