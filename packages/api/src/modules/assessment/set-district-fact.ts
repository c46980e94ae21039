import { findAssessmentWithScheme, listDistrictFacts, lockCohort, saveDistrictFact } from '@jianjia/db/assessment'
import { modeOf } from '@jianjia/domain/assessment'
import { AssessmentId, ok, refuse, UnitId } from '@jianjia/domain/kernel'
import { pointsFor } from '@jianjia/domain/scheme'
import { readFact } from '@jianjia/domain/scoring'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { assessorOf, decidesForOthers, stillRuns } from './assessment-target.ts'

/** Enters what the district knows about one unit for one line of the scheme. */
export const setDistrictFact = change({
  name: 'assessment.setDistrictFact',
  action: 'assessment.assign',
  audit: 'named',
  dataClass: 'internal',
  input: {
    assessmentId: AssessmentId,
    unitId: UnitId,
    itemId: z.string().min(1).max(80),
    value: z.json(),
    /** 0 = nothing was entered yet. */
    expectedVersion: z.int().min(0),
  },
  target: assessorOf,
  output: z.strictObject({ version: z.int() }),
  run: async ({ tx, input, actor, subject }) => {
    const runs = stillRuns(subject)
    if (!runs.ok) return runs
    const { assessmentId, unitId, itemId, value, expectedVersion } = input
    const others = decidesForOthers(actor, [unitId])
    if (!others.ok) return others
    const [unit] = await lockCohort(tx, { assessmentId, unitIds: [unitId] })
    const found = await findAssessmentWithScheme(tx, assessmentId)
    const criterion = found?.scheme.items.find((item) => item.id === itemId)
    if (unit === undefined || criterion === undefined) return refuse('notFoundOrNoAccess', {}, { path: ['unitId'] })
    if (unit.exempt) return refuse('unitExempt', { unit: unit.name }, { path: ['unitId'] })
    if (modeOf(criterion) !== 'district')
      return refuse('itemNotClaimed', { item: criterion.name }, { path: ['itemId'] })
    const voted = await listDistrictFacts(tx, { assessmentId, unitId })
    if (voted.some((fact) => fact.itemId === itemId && fact.vote !== undefined))
      return refuse('filledByVote', { item: criterion.name }, { path: ['itemId'] })
    const full = pointsFor(criterion.points, unit.segment ?? undefined) ?? '0'
    const read = readFact({ rule: criterion.rule, full, path: 'value' }, value)
    if (!read.ok || read.value === null)
      return refuse(
        'answerInvalid',
        { item: criterion.name, fault: read.ok ? 'missing' : (read.faults[0]?.code ?? '') },
        { path: ['value'] },
      )
    const version = await saveDistrictFact(tx, {
      ...{ assessmentId, unitId, itemId, value: read.value, recordedBy: actor.personId, seenVersion: expectedVersion },
    })
    return version === undefined ? refuse('staleVersion', { itemId }) : ok({ version })
  },
})
