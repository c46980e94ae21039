/** A stretch of a text that is shared with the other one, or not. */
export interface Stretch {
  readonly start: number
  readonly text: string
  readonly shared: boolean
}

/** A text cut where shared passages begin and end; the stretches together are the text. Passages may overlap. */
export function marked(
  text: string,
  passages: readonly { readonly start: number; readonly end: number }[],
): readonly Stretch[] {
  const stretches: Stretch[] = []
  const put = (start: number, end: number, shared: boolean) => {
    if (start < end) stretches.push({ start, text: text.slice(start, end), shared })
  }
  let at = 0
  for (const { start, end } of passages.toSorted((a, b) => a.start - b.start)) {
    put(at, start, false)
    put(Math.max(at, start), end, true)
    at = Math.max(at, end)
  }
  put(at, text.length, false)
  return stretches
}
