import { TEXT_LIMITS } from '../text-limits.ts'
import { TextRefusedError } from '../text-refused.ts'
import type { DocStreams } from './doc-streams.ts'

/** The whole text of a .doc in reading order, one code unit per character position. */
export interface DocText {
  readonly text: string
  /** Where in the main stream a character lies, to look up its properties. */
  placeOf(position: number): number
}

interface Piece {
  readonly from: number
  readonly to: number
  readonly place: number
  readonly width: 1 | 2
}

const COMPRESSED = 0x40000000

/** Puts the text together from the pieces in which it was saved. */
export function readPieces({ main, table, find }: DocStreams): DocText {
  const { at, length } = find('pieces')
  let start = at
  while (start < at + length && table.u8(start) === 1) start += 3 + table.u16(start + 1)
  if (table.u8(start) !== 2) throw new TextRefusedError('damaged', 'no piece table')
  const count = Math.floor((table.u32(start + 1) - 4) / 12)
  const positions = start + 5
  const pieces: Piece[] = []
  let text = ''
  for (let index = 0; index < count; index += 1) {
    const from = table.u32(positions + index * 4)
    const to = table.u32(positions + index * 4 + 4)
    if (to < from || from !== text.length) throw new TextRefusedError('damaged', 'pieces out of order')
    if (to > TEXT_LIMITS.characters) throw new TextRefusedError('tooLarge', 'characters')
    const place = table.u32(positions + (count + 1) * 4 + index * 8 + 2)
    const isNarrow = (place & COMPRESSED) !== 0
    const piece: Piece = isNarrow
      ? { from, to, place: (place & ~COMPRESSED) >>> 1, width: 1 }
      : { from, to, place, width: 2 }
    const bytes = main.slice(piece.place, (to - from) * piece.width)
    text += isNarrow ? NARROW.decode(bytes) : wide(bytes)
    pieces.push(piece)
  }
  return { text, placeOf: (position) => placeIn(pieces, position) }
}

const NARROW = new TextDecoder('windows-1252')

/** Halves of pairs are kept, as they count as positions. */
function wide(bytes: Uint8Array): string {
  const units: string[] = []
  for (let at = 0; at < bytes.length; at += 2)
    units.push(String.fromCharCode((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)))
  return units.join('')
}

function placeIn(pieces: readonly Piece[], position: number): number {
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pieces[middle]?.to ?? 0) <= position) low = middle + 1
    else high = middle
  }
  const piece = pieces[low]
  return piece === undefined ? -1 : piece.place + (position - piece.from) * piece.width
}
