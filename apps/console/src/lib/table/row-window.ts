/** Which rows are drawn, from `from` up to before `to`, and the room of those above and below. */
export interface RowWindow {
  readonly from: number
  readonly to: number
  readonly above: number
  readonly below: number
}

export interface Sight {
  /** How far the rows are scrolled, and how much of them is in sight; in pixels. */
  readonly top: number
  readonly height: number
  /** How many rows beyond the edges are drawn too. */
  readonly beyond: number
}

/** The rows in sight, by the heights of all: measured where a row was drawn once, guessed otherwise. */
export function rowWindow(heights: readonly number[], { top, height, beyond }: Sight): RowWindow {
  let [edge, first, last] = [0, heights.length, heights.length]
  for (const [at, own] of heights.entries()) {
    if (first === heights.length && edge + own > top) first = at
    edge += own
    if (first !== heights.length && edge >= top + height) {
      last = at + 1
      break
    }
  }
  const from = Math.max(0, Math.min(first, heights.length - 1) - beyond)
  const to = Math.min(heights.length, last + beyond)
  return { from, to, above: sum(heights, 0, from), below: sum(heights, to, heights.length) }
}

function sum(heights: readonly number[], from: number, to: number): number {
  let total = 0
  for (let at = from; at < to; at++) total += heights[at] ?? 0
  return total
}
