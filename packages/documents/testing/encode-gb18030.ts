let table: ReadonlyMap<string, readonly number[]> | undefined

/** Text as GB18030 bytes, for the characters of its one- and two-byte area: Node can only decode. */
export function encodeGb18030(text: string): Uint8Array {
  table ??= makeTable()
  const known = table
  return Uint8Array.from(
    [...text].flatMap((sign) => {
      const code = sign.charCodeAt(0)
      if (code < 0x80) return [code]
      const bytes = known.get(sign)
      if (bytes === undefined) throw new RangeError(`not in the two-byte area: ${sign}`)
      return bytes
    }),
  )
}

function makeTable(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030')
  const made = new Map<string, readonly number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail !== 0x7f) made.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
    }
  }
  return made
}
