import type { Tx } from '@jianjia/db'
import { lockCohort, moveAssessment, moveUnits } from '@jianjia/db/assessment'
import { insertTransitions } from '@jianjia/db/process'
import { lapseItemReturns } from '@jianjia/db/self-assessment'
import {
  type AssessedUnitRow,
  isCombined,
  UNCOMBINED_STATES,
  type UncombinedState,
  type UnitAssessmentState,
  unitAssessmentLifecycle,
  whyNotCombined,
} from '@jianjia/domain/assessment'
import { AssessmentId, ok, type PersonId, type Result, refuse, step, UnitId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { assessorOf } from '../assessment/assessment-target.ts'
import { type Assessed, findAssessed } from './assessed.ts'

/**
 * Combines the marks of units that are ready. Those that are not stay as they are and come back with their number, so
 * that one late reviewer does not hold up the rest. When no unit is left, the review of the assessment is complete. A unit
 * of whose sheet nobody has anything to mark is ready as it is.
 */
export const finishCombination = change({
  name: 'combination.finish',
  action: 'assessment.combine',
  audit: 'named',
  dataClass: 'internal',
  input: { assessmentId: AssessmentId, unitIds: z.array(UnitId).min(1).max(2000) },
  target: assessorOf,
  output: z.strictObject({ combined: z.array(UnitId), blocked: z.array(UnitId), complete: z.boolean() }),
  run: async ({ tx, input, actor, today, record }) => {
    const { assessmentId, unitIds } = input
    // Holds the units: nobody assigns, marks or agrees between this look and the writes.
    await lockCohort(tx, { assessmentId, unitIds })
    const assessed = await findAssessed(tx, assessmentId, today)
    if (assessed === undefined) return refuse('notFoundOrNoAccess')
    const { rows } = assessed
    const asked = rows.units.filter((unit) => unitIds.includes(unit.unitId) && unit.exemptReason === null)
    if (asked.length === 0) return refuse('notFoundOrNoAccess', {}, { path: ['unitIds'] })
    const ready = asked.filter((unit) => isReady(unit, assessed))
    if (ready.length === 0)
      return whyNotCombined(
        asked.map((unit) => ({ ...unit, obstacles: assessed.readiness.get(unit.unitId)?.obstacles ?? [] })),
        { reviewDue: rows.assessment.reviewDue, today },
      )
    await combineUnits(tx, { assessmentId, ready, by: actor.personId })
    const combined = ready.map((unit) => unit.unitId)
    const about = { subject: 'assessment', subjectId: assessmentId } as const
    if (await moveAssessment(tx, { assessmentId, from: 'open', to: 'underReview' }))
      await record({ ...about, from: 'open', event: 'beginReview', to: 'underReview' })
    const complete = rows.units.every(
      (unit) => unit.exemptReason !== null || unit.state === 'reviewed' || combined.includes(unit.unitId),
    )
    if (complete && (await moveAssessment(tx, { assessmentId, from: 'underReview', to: 'reviewed' })))
      await record({ ...about, from: 'underReview', event: 'completeReview', to: 'reviewed' })
    const blocked = asked.filter((unit) => !combined.includes(unit.unitId)).map((unit) => unit.unitId)
    return ok({ combined, blocked, complete })
  },
})

function isReady(unit: AssessedUnitRow, { readiness }: Assessed): boolean {
  return !isCombined(unit) && readiness.get(unit.unitId)?.obstacles.length === 0
}

interface Combine {
  readonly assessmentId: AssessmentId
  readonly ready: readonly AssessedUnitRow[]
  readonly by: PersonId
}

/** The way of each unit by the table: a unit that nobody had to mark begins its review and ends it at once. */
async function combineUnits(tx: Tx, { assessmentId, ready, by }: Combine): Promise<void> {
  for (const state of UNCOMBINED_STATES) {
    const unitIds = ready.filter((unit) => unit.state === state).map((unit) => unit.unitId)
    if (state === 'returned' && unitIds.length > 0) await lapseItemReturns(tx, { assessmentId, unitIds })
    let from: UnitAssessmentState = state
    for (const event of EVENTS[state]) {
      const next: Result<UnitAssessmentState> = step(unitAssessmentLifecycle, from, event)
      if (!next.ok) throw new Error(`the lifecycle has no ${event} from ${from}`)
      const to: UnitAssessmentState = next.value
      const moved = await moveUnits(tx, { assessmentId, unitIds, from, to })
      if (moved.length < unitIds.length) throw new Error('units that were locked have moved')
      const line = { subject: 'unitAssessment', subjectId: assessmentId, from, event, to, actorPersonId: by } as const
      await insertTransitions(
        tx,
        unitIds.map((unitId) => ({ ...line, unitId })),
      )
      from = to
    }
  }
}

const EVENTS = {
  open: ['reviewWithout', 'combine'],
  selfAssessed: ['beginReview', 'combine'],
  returned: ['reviewWithout', 'combine'],
  underReview: ['combine'],
} as const satisfies Readonly<Record<UncombinedState, readonly string[]>>
