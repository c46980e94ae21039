import type { ASSESSMENT_STATES, AssessmentRows } from '@jianjia/domain/assessment'
import { ok, refuse, type Result, type UnitId } from '@jianjia/domain/kernel'
import { type Actor, belongsTo } from '@jianjia/domain/policy'

type State = (typeof ASSESSMENT_STATES)[number]

/** A standing is of what still runs: what is published stands in the result. */
export function stillScored(state: State): Result<null> {
  const over = state === 'published' || state === 'final'
  return over ? refuse('stateMoved', { subject: 'assessment', state }) : ok(null)
}

/** Whether what a unit says of itself may be seen: a sheet that is not handed in is the unit's own. */
export function claimsSeen(rows: AssessmentRows, actor: Actor): (unitId: UnitId) => boolean {
  const states = new Map(rows.units.map(({ unitId, state }) => [unitId, state]))
  return (unitId) => states.get(unitId) !== 'open' || belongsTo(actor, unitId)
}

/** The rows without what the reader may not see yet. */
export function seenRows(rows: AssessmentRows, actor: Actor): AssessmentRows {
  const seen = claimsSeen(rows, actor)
  return { ...rows, selfItems: rows.selfItems.filter(({ unitId }) => seen(unitId)) }
}
