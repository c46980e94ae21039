/** Characters in a row that make one shingle: longer than set phrases, shorter than a clause. */
export const SHINGLE_LENGTH = 8

const UNSAID = /[\s\p{P}\p{S}]/u
const CODES = 0x10000
const CHUNK = 4096

/** For each character what it is compared as, 0 where it is left out; made when first needed. */
let compared: Uint16Array | undefined

function comparedAs(): Uint16Array {
  if (compared !== undefined) return compared
  const table = new Uint16Array(CODES)
  for (let code = 0; code < CODES; code += 1) {
    const character = String.fromCharCode(code).normalize('NFKC')
    if (character.length === 1 && !UNSAID.test(character)) table[code] = character.charCodeAt(0)
  }
  compared = table
  return table
}

/** A text without blanks and marks, in one width, with the place of each character in the original. */
export interface BareText {
  readonly text: string
  readonly places: readonly number[]
}

/** What of a text is compared: its characters without blanks, marks and differences of width. */
export function bareTextOf(text: string): BareText {
  const table = comparedAs()
  const codes = new Uint16Array(text.length)
  const places: number[] = []
  for (let place = 0; place < text.length; place += 1) {
    const code = table[text.charCodeAt(place)] ?? 0
    if (code === 0) continue
    codes[places.length] = code
    places.push(place)
  }
  let bare = ''
  for (let from = 0; from < places.length; from += CHUNK)
    bare += String.fromCharCode(...codes.subarray(from, Math.min(from + CHUNK, places.length)))
  return { text: bare, places }
}

/** The shingles of the parts of a text as ascending hashes, each once; none reaches from one part into the next. */
export function shinglesOf(...parts: readonly string[]): Uint32Array {
  const count = parts.reduce((sum, { length }) => sum + Math.max(0, length - SHINGLE_LENGTH + 1), 0)
  if (count < 1) return new Uint32Array()
  const hashes = new Uint32Array(count)
  let filled = 0
  for (const bare of parts)
    for (let start = 0; start + SHINGLE_LENGTH <= bare.length; start += 1) {
      hashes[filled] = hashAt(bare, start)
      filled += 1
    }
  hashes.sort()
  let kept = 0
  for (let index = 0; index < count; index += 1) {
    const hash = hashes[index] ?? 0
    if (index > 0 && hash === hashes[kept - 1]) continue
    hashes[kept] = hash
    kept += 1
  }
  return hashes.slice(0, kept)
}

/** FNV-1a over the characters of one shingle, with a last mixing so that every bit depends on all of them. */
export function hashAt(bare: string, start: number): number {
  let hash = 0x811c9dc5
  for (let index = start; index < start + SHINGLE_LENGTH; index += 1)
    hash = Math.imul(hash ^ bare.charCodeAt(index), 0x01000193)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) >>> 0
}

/** How many hashes two ascending lists have in common. */
export function commonCount(a: Uint32Array, b: Uint32Array): number {
  let common = 0
  let inA = 0
  let inB = 0
  while (inA < a.length && inB < b.length) {
    const difference = (a[inA] ?? 0) - (b[inB] ?? 0)
    if (difference === 0) common += 1
    if (difference <= 0) inA += 1
    if (difference >= 0) inB += 1
  }
  return common
}
