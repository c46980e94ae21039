import { exact, subtract, toText } from '../kernel/index.ts'
import type { Provenance } from './provenance.ts'
import type { ItemNode, ScoreColumn } from './tree.ts'

/** Who has brought an item to its points, one after the other. */
export type Mover = 'branch' | 'system' | 'district' | 'reviewer' | 'combined' | 'panel' | 'rule' | 'objection'

export interface ScoreMove {
  readonly mover: Mover
  /** The person, where one has said it. */
  readonly name: string | null
  /** What stood then; null = nothing was said. */
  readonly points: string | null
  /** Against what stood before; null where one of the two is missing. A reviewer's mark is held against the self column. */
  readonly change: string | null
  /** In the person's own words. */
  readonly reason: string | null
  /** Those who agreed with it. */
  readonly present: readonly string[]
}

/**
 * How an item came to its points, from what is stored with it: what the branch said or the system counted, the mark of
 * each reviewer, what they give together, the value of a panel, what a rule did to it in the end, and what objections that
 * were upheld have changed. Whether it may be shown is decided by whoever has the node.
 */
export function scoreMoves({ self, review, final }: Pick<ItemNode, 'self' | 'review' | 'final'>): readonly ScoreMove[] {
  const own = self?.points ?? null
  const moves: ScoreMove[] = self === null ? [] : [beginning(self)]
  const judged = judgementOf(review) ?? judgementOf(final)
  for (const { rater, value, note } of judged?.marks ?? [])
    moves.push({ ...moved('reviewer', value, own), name: rater, reason: note ?? null })
  let standing = own
  if (judged !== undefined && judged.marks.length > 0 && review !== null) {
    moves.push(moved('combined', review.points, own))
    standing = review.points
  }
  const corrections = final.provenance.filter((source): source is Correction => source.source === 'objection')
  const settled = corrections[0]?.from ?? final.points
  const agreed = judgementOf(final)?.agreed
  if (agreed !== undefined) {
    const { by: name, reason, present = [] } = agreed
    moves.push({ ...moved('panel', settled, standing), name, reason, present })
  } else if (settled !== null && settled !== standing && judged !== undefined)
    moves.push(moved('rule', settled, standing))
  for (const { from, to, by: name, reason } of corrections)
    moves.push({ ...moved('objection', to, from), name, reason })
  return moves
}

function beginning(self: ScoreColumn): ScoreMove {
  const [source] = self.provenance
  const first = moved('system', self.points, null)
  if (source?.source === 'claim') return { ...first, mover: 'branch', name: source.by, reason: source.note ?? null }
  if (source?.source === 'districtEntry')
    return { ...first, mover: 'district', name: source.by, reason: source.note ?? null }
  return source === undefined ? { ...first, mover: 'branch' } : first
}

type Correction = Extract<Provenance, { readonly source: 'objection' }>

type Judgement = Extract<Provenance, { readonly source: 'judgement' }>

function judgementOf(column: ScoreColumn | null): Judgement | undefined {
  return column?.provenance.find((source): source is Judgement => source.source === 'judgement')
}

function moved(mover: Mover, points: string | null, before: string | null): ScoreMove {
  const change = points === null || before === null ? null : toText(subtract(exact(points), exact(before)))
  return { mover, name: null, points, change, reason: null, present: [] }
}
