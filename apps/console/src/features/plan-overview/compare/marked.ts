/** A stretch of a text: shared with the other one, taken over from issued key points, or its own. */
export interface Stretch {
  readonly start: number
  readonly text: string
  readonly kind: 'shared' | 'issued' | 'own'
}

interface Range {
  readonly start: number
  readonly end: number
}

/** A text cut where passages begin and end; the stretches together are the text. Passages may overlap. */
export function marked(text: string, shared: readonly Range[], issued: readonly Range[] = []): readonly Stretch[] {
  const stretches: Stretch[] = []
  const put = (start: number, end: number, kind: Stretch['kind']) => {
    if (start < end) stretches.push({ start, text: text.slice(start, end), kind })
  }
  const passages = [
    ...shared.map((range) => ({ ...range, kind: 'shared' as const })),
    ...issued.map((range) => ({ ...range, kind: 'issued' as const })),
  ]
  let at = 0
  for (const { start, end, kind } of passages.toSorted((a, b) => a.start - b.start)) {
    put(at, start, 'own')
    put(Math.max(at, start), end, kind)
    at = Math.max(at, end)
  }
  put(at, text.length, 'own')
  return stretches
}
