import { ok, type PersonId, type Result, refuse, type UnitId } from '../kernel/index.ts'
import { type ConflictRule, mayReview, type ReviewerCandidate } from './reviewer.ts'

/** One alone agrees with nobody. */
export const SMALLEST_PANEL = 2

/**
 * Whether these people may agree on a mark of a unit: at least two of them, each once, people of the tenant who may review
 * the unit. Gives them in the order in which they were named.
 */
export function formPanel(
  present: readonly PersonId[],
  unitId: UnitId,
  { candidates, rule }: { readonly candidates: ReadonlyMap<PersonId, ReviewerCandidate>; readonly rule: ConflictRule },
): Result<readonly PersonId[]> {
  const people = [...new Set(present)]
  for (const [index, personId] of people.entries()) {
    const candidate = candidates.get(personId)
    if (candidate === undefined) return refuse('notFoundOrNoAccess', {}, { path: ['present', index] })
    const allowed = mayReview(candidate, unitId, rule)
    if (!allowed.ok) return { ok: false, refusal: { ...allowed.refusal, path: ['present', index] } }
  }
  if (people.length < SMALLEST_PANEL) return refuse('panelTooSmall', { needed: SMALLEST_PANEL }, { path: ['present'] })
  return ok(people)
}

/**
 * Marks as a panel sees them before its chair opens the names: who gave which is told to nobody, so the marks come in the
 * order of their size.
 */
export function withoutNames<Mark extends { readonly reviewer: string; readonly points: string }>(
  marks: readonly Mark[],
  bySize: (a: Mark, b: Mark) => number,
): readonly (Omit<Mark, 'reviewer'> & { readonly reviewer: null })[] {
  return marks.toSorted(bySize).map((mark) => ({ ...mark, reviewer: null }))
}
