import { findFirstOpening } from '@jianjia/db/review'
import { keepObligations, lockOwnPart, takeBack } from '@jianjia/db/self-assessment'
import { movedDay, unitAssessmentLifecycle, withdrawSheet } from '@jianjia/domain/assessment'
import { AssessmentId, ok, refuse, UnitId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { ownPart } from './own-part-target.ts'

/** Takes a sheet back that no reviewer has opened yet, until its due day ends. It keeps its number. */
export const withdraw = change({
  name: 'selfAssessment.withdraw',
  action: 'selfAssessment.submit',
  audit: 'named',
  dataClass: 'unitOnly',
  input: { assessmentId: AssessmentId, unitId: UnitId, expectedVersion: z.int() },
  target: ownPart,
  output: z.strictObject({ version: z.int() }),
  run: async ({ tx, input, record }) => {
    const { assessmentId, unitId, expectedVersion } = input
    const of = { assessmentId, unitId }
    const part = await lockOwnPart(tx, of)
    if (part === undefined) return refuse('notFoundOrNoAccess')
    const opening = await findFirstOpening(tx, of)
    const decided = withdrawSheet({ ...part, moved: movedDay(part) }, opening)
    if (!decided.ok) return decided
    if (part.version !== expectedVersion) return refuse('staleVersion', { version: part.version })
    if (!(await takeBack(tx, of))) return refuse('stateMoved', { subject: 'unitAssessment', state: part.state })
    await keepObligations(tx, { assessmentId, unitIds: [unitId], state: 'open' })
    await record({
      ...{ subject: unitAssessmentLifecycle.subject, subjectId: assessmentId, unitId },
      ...{ from: part.state, event: 'withdraw', to: decided.value },
    })
    return ok({ version: part.version + 1 })
  },
})
