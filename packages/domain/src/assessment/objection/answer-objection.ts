import { ok, type Result, refuse } from '../../kernel/index.ts'
import type { Scheme } from '../../scheme/index.ts'
import { isCorrectable, type UnitNode } from '../../scoring/index.ts'
import { acceptMark, allowedMarks } from '../mark.ts'

/** Other points for a line of the unit that has objected. */
export interface LineCorrection {
  readonly itemId: string
  readonly points: string
}

export interface ToAnswer {
  readonly verdict: 'upheld' | 'rejected'
  /** The line that the objection is about; null = the whole result. */
  readonly itemId: string | null
  readonly lines: readonly LineCorrection[]
  /** Whoever decides has marked the unit. */
  readonly deciderReviewed: boolean
  readonly node: UnitNode
  readonly scheme: Pick<Scheme, 'items'>
}

/**
 * Whether an objection may be answered so. Nobody decides about marks of their own. Upholding changes the points of at least
 * one line that the objection is about; what leaves every point as it is, is a rejection. Gives the points as they are kept.
 */
export function answerObjection(of: ToAnswer): Result<readonly LineCorrection[]> {
  if (of.deciderReviewed) return refuse('objectionOwnMarks')
  if (of.verdict === 'rejected') return ok([])
  const kept: LineCorrection[] = []
  for (const [index, line] of of.lines.entries()) {
    const accepted = acceptLine(of, line, index)
    if (!accepted.ok) return accepted
    if (accepted.value !== null) kept.push(accepted.value)
  }
  return kept.length === 0 ? refuse('objectionNeedsCorrection', {}, { path: ['lines'] }) : ok(kept)
}

/** Null where the line would have the points that it has. */
function acceptLine(
  { itemId: about, node, scheme }: ToAnswer,
  { itemId, points }: LineCorrection,
  index: number,
): Result<LineCorrection | null> {
  const item = node.items.find(({ id }) => id === itemId)
  const criterion = scheme.items.find(({ id }) => id === itemId)
  const path = ['lines', index, 'points']
  if (item === undefined || criterion === undefined || (about !== null && about !== itemId))
    return refuse('notFoundOrNoAccess', {}, { path })
  if (!isCorrectable(item)) return refuse('lineWithoutPoints', { item: item.name }, { path })
  const allowed = { ...allowedMarks(criterion.rule, item.full ?? '0'), choices: null }
  const accepted = acceptMark(points, allowed, itemId)
  if (!accepted.ok) return { ok: false, refusal: { ...accepted.refusal, path } }
  return ok(accepted.value === item.final.points ? null : { itemId, points: accepted.value })
}
