import { compare, exact, multiply, ok, parseExact, type Result, refuse, toText } from '../kernel/index.ts'
import type { Rule } from '../scheme/index.ts'
import { boundsOf } from '../scoring/index.ts'

/** Which marks a reviewer may give for an item: any number between two, or one of a few. */
export interface AllowedMarks {
  readonly min: string
  readonly max: string
  /** Ascending; null = any number between the bounds. */
  readonly choices: readonly string[] | null
}

/**
 * All-or-nothing items take nothing or the full mark, graded items the points of a grade, range items what their range
 * says; every other rule leaves the reviewer free between nothing and the full mark.
 */
export function allowedMarks(rule: Rule, full: string): AllowedMarks {
  const fullMark = exact(full)
  switch (rule.kind) {
    case 'allOrNothing':
      return between('0', full, ['0', full])
    case 'gradedLevels': {
      const shares = Object.values(rule.levels).map((points) => exact(points))
      const points = rule.as === 'points' ? shares : shares.map((share) => multiply(share, fullMark))
      const choices = [...new Set(points.toSorted(compare).map(toText))]
      return between(choices[0] ?? '0', choices.at(-1) ?? full, choices)
    }
    case 'range':
    case 'judged': {
      const { min, max } = boundsOf(rule, fullMark)
      return between(toText(min), toText(max), null)
    }
    default:
      return between('0', full, null)
  }
}

/** The mark as it is kept, or why not: `scoreOutOfRange` with the bounds, at the item. */
export function acceptMark(points: string, allowed: AllowedMarks, itemId: string): Result<string> {
  const value = parseExact(points)
  const wrong = () =>
    refuse(
      'scoreOutOfRange',
      { points, min: allowed.min, max: allowed.max, choices: allowed.choices },
      { path: ['marks', itemId] },
    )
  if (value === undefined || points.includes('/')) return wrong()
  if (compare(value, exact(allowed.min)) < 0 || compare(value, exact(allowed.max)) > 0) return wrong()
  const text = toText(value)
  return allowed.choices === null || allowed.choices.includes(text) ? ok(text) : wrong()
}

function between(min: string, max: string, choices: readonly string[] | null): AllowedMarks {
  return { min, max, choices }
}
