/** Bytes that follow each operand or operator in a formula of Excel 97–2003, by the token without its class. */
const SIZES: Readonly<Record<number, number>> = {
  0x01: 4,
  0x02: 4,
  0x15: 0,
  0x16: 0,
  0x1c: 1,
  0x1d: 1,
  0x1e: 2,
  0x1f: 8,
  0x20: 7,
  0x21: 2,
  0x22: 3,
  0x23: 4,
  0x24: 4,
  0x25: 8,
  0x26: 6,
  0x27: 6,
  0x28: 6,
  0x29: 2,
  0x2a: 4,
  0x2b: 8,
  0x2c: 4,
  0x2d: 8,
  0x39: 6,
  0x3a: 6,
  0x3b: 10,
  0x3c: 6,
  0x3d: 10,
}

/** The numbers of the sheet references (into EXTERNSHEET) that a formula uses. Nothing is computed. */
export function sheetReferences(tokens: Uint8Array): readonly number[] {
  const found: number[] = []
  const view = new DataView(tokens.buffer, tokens.byteOffset, tokens.byteLength)
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] ?? 0
    const base = token >= 0x40 ? (token & 0x1f) | 0x20 : token
    if (base >= 0x39 && at + 3 <= tokens.length) found.push(view.getUint16(at + 1, true))
    const size = sizeOf(base, view, at)
    if (size === undefined) break
    at += 1 + size
  }
  return found
}

function sizeOf(base: number, view: DataView, at: number): number | undefined {
  if (base >= 0x03 && base <= 0x14) return 0
  if (base === 0x17 && at + 3 <= view.byteLength) {
    const wide = (view.getUint8(at + 2) & 1) === 1
    return 2 + view.getUint8(at + 1) * (wide ? 2 : 1)
  }
  if (base === 0x19 && at + 4 <= view.byteLength) {
    const isChoose = (view.getUint8(at + 1) & 4) !== 0
    return 3 + (isChoose ? (view.getUint16(at + 2, true) + 1) * 2 : 0)
  }
  return SIZES[base]
}
