import { bareTextOf, SHINGLE_LENGTH } from './plan-shingles.ts'

/** A run of text that two plans have in common. Places count characters of the original texts, the end not included. */
export interface SharedPassage {
  readonly inFirst: TextRange
  readonly inSecond: TextRange
}

export interface TextRange {
  readonly start: number
  readonly end: number
}

/** Shorter runs are set phrases of the field. Counted without blanks and marks. */
const SHORTEST = 12
/** A phrase may stand in many places; only so many of them are tried. */
const MOST_PLACES = 32

/** The passages that two texts share, longest match first at each place, in the order of the first text. */
export function sharedPassages(first: string, second: string): readonly SharedPassage[] {
  const a = bareTextOf(first)
  const b = bareTextOf(second)
  const places = placesOf(b.text)
  const passages: SharedPassage[] = []
  let at = 0
  while (at + SHINGLE_LENGTH <= a.text.length) {
    const longest = longestAt(a.text, at, { text: b.text, places })
    if (longest.length < SHORTEST) {
      at += 1
      continue
    }
    passages.push({
      inFirst: rangeOf(a.places, at, longest.length),
      inSecond: rangeOf(b.places, longest.start, longest.length),
    })
    at += longest.length
  }
  return passages
}

interface Indexed {
  readonly text: string
  readonly places: ReadonlyMap<string, readonly number[]>
}

function placesOf(text: string): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  for (let start = 0; start + SHINGLE_LENGTH <= text.length; start += 1) {
    const shingle = text.slice(start, start + SHINGLE_LENGTH)
    const known = places.get(shingle)
    if (known === undefined) places.set(shingle, [start])
    else if (known.length < MOST_PLACES) known.push(start)
  }
  return places
}

function longestAt(text: string, at: number, other: Indexed): { readonly start: number; readonly length: number } {
  let best = { start: 0, length: 0 }
  for (const start of other.places.get(text.slice(at, at + SHINGLE_LENGTH)) ?? []) {
    let length = SHINGLE_LENGTH
    while (at + length < text.length && text.charAt(at + length) === other.text.charAt(start + length)) length += 1
    if (length > best.length) best = { start, length }
  }
  return best
}

function rangeOf(places: readonly number[], from: number, length: number): TextRange {
  return { start: places[from] ?? 0, end: (places[from + length - 1] ?? 0) + 1 }
}
