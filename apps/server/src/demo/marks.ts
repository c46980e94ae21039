import { pointsOf, tenthsOf } from './answers.ts'
import type { Random } from './random.ts'

/** A line to mark: full mark and whether marks between nothing and full may be given. */
export interface MarkedLine {
  readonly itemId: string
  readonly full: string
  readonly graded: boolean
}

export interface Impression {
  /** How much the unit loses on the lines that reviewers mark, in tenths of a point. */
  readonly loss: number
  readonly reviewers: number
  /** A line on which two reviewers lie so far apart that somebody has to agree on a mark. */
  readonly disputed: string | undefined
}

export interface InventedMarks {
  /** One list per reviewer. */
  readonly byReviewer: readonly (readonly { readonly itemId: string; readonly points: string }[])[]
  /** What is agreed on for the disputed line. */
  readonly agreed: { readonly itemId: string; readonly points: string } | undefined
}

/** What the reviewers of one unit give: nearly alike, each a little more or less than the other. */
export function inventMarks(lines: readonly MarkedLine[], impression: Impression, random: Random): InventedMarks {
  const { reviewers, disputed } = impression
  const kept = spreadLoss(lines, impression, random)
  const byReviewer = Array.from({ length: reviewers }, (): { itemId: string; points: string }[] => [])
  for (const { itemId, full, graded } of lines) {
    const mark = kept.get(itemId) ?? 0
    const room = Math.min(tenthsOf(full) - mark, Math.trunc(tenthsOf(full) / 10))
    const apart = itemId === disputed ? 7 : graded && room > 0 ? random.below(Math.min(room, 3) + 1) : 0
    const [first, last] = [Math.min(tenthsOf(full), mark + apart), mark - apart]
    byReviewer.forEach((marks, at) => {
      const given = at === 0 ? first : at === reviewers - 1 ? last : mark
      marks.push({ itemId, points: pointsOf(given) })
    })
  }
  const agreed = disputed === undefined ? undefined : { itemId: disputed, points: pointsOf(kept.get(disputed) ?? 0) }
  return { byReviewer, agreed }
}

/** Takes the loss off in half points here and there, one point of it where people disagree, and at most 30% of a line. */
function spreadLoss(lines: readonly MarkedLine[], of: Impression, random: Random): ReadonlyMap<string, number> {
  const kept = new Map(lines.map(({ itemId, full }) => [itemId, tenthsOf(full)]))
  const floors = new Map(
    lines.map(({ itemId, full }) => [itemId, tenthsOf(full) - Math.trunc((tenthsOf(full) * 3) / 10)]),
  )
  const first = of.disputed === undefined ? 0 : Math.min(of.loss, 10)
  if (of.disputed !== undefined) kept.set(of.disputed, (kept.get(of.disputed) ?? 0) - first)
  let left = of.loss - first
  while (left > 0) {
    const roomy = lines.filter((line) => line.graded && (kept.get(line.itemId) ?? 0) > (floors.get(line.itemId) ?? 0))
    const line = roomy[random.below(Math.max(1, roomy.length))]
    if (line === undefined) throw new RangeError(`${left} tenths cannot be taken off these lines`)
    const mark = kept.get(line.itemId) ?? 0
    const step = Math.min(left, 5, mark - (floors.get(line.itemId) ?? 0))
    kept.set(line.itemId, mark - step)
    left -= step
  }
  return kept
}

/**
 * How much of 1,000 tenths the impression leaves to each place of the ranking: narrow, with equal scores, as published
 * rankings of unions are. The seventh and the eighth lie on both sides of a third of the places.
 */
export const IMPRESSIONS: readonly number[] = [
  974, 968, 965, 965, 961, 957, 953, 953, 949, 945, 945, 945, 941, 938, 934, 934, 930, 926, 921, 921, 915, 908, 899,
  886, 872,
]
