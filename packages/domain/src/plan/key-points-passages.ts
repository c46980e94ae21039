import { bareTextOf, SHINGLE_LENGTH } from './plan-shingles.ts'
import type { TextRange } from './shared-passages.ts'

/** The texts of issued key points as they are looked for: the longest first, so that none hides a longer one. */
export function issuedPassages(texts: readonly string[]): readonly string[] {
  const bare = new Set(texts.map((text) => bareTextOf(text).text).filter(({ length }) => length >= SHINGLE_LENGTH))
  return [...bare].toSorted((a, b) => b.length - a.length)
}

/** Where a bare text holds issued passages, in order and without overlap. */
export function rangesOfPassages(bare: string, passages: readonly string[]): readonly TextRange[] {
  const found: TextRange[] = []
  for (const passage of passages)
    for (let start = bare.indexOf(passage); start >= 0; start = bare.indexOf(passage, start + passage.length)) {
      const end = start + passage.length
      if (found.every((range) => range.end <= start || range.start >= end)) found.push({ start, end })
    }
  return found.toSorted((a, b) => a.start - b.start)
}

/** What of a bare text is left between issued passages. */
export function ownParts(bare: string, passages: readonly string[]): readonly string[] {
  const ranges = rangesOfPassages(bare, passages)
  const parts: string[] = []
  let at = 0
  for (const { start, end } of ranges) {
    parts.push(bare.slice(at, start))
    at = end
  }
  return [...parts, bare.slice(at)]
}

/** Where a text, with its blanks and marks, holds issued passages. */
export function passagesIn(text: string, passages: readonly string[]): readonly TextRange[] {
  const { text: bare, places } = bareTextOf(text)
  return rangesOfPassages(bare, passages).map(({ start, end }) => ({
    start: places[start] ?? 0,
    end: (places[end - 1] ?? 0) + 1,
  }))
}

/** The text with other characters in these places, each as long as what it covers, so that all places stay the same. */
export function covered(text: string, ranges: readonly TextRange[], cover: string): string {
  let next = ''
  let at = 0
  for (const { start, end } of ranges) {
    next += text.slice(at, start) + cover.repeat(end - start)
    at = end
  }
  return next + text.slice(at)
}
