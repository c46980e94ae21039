import { lockCohort } from '@jianjia/db/assessment'
import { insertPanelOpening } from '@jianjia/db/review'
import { AssessmentId, ok, refuse, UnitId } from '@jianjia/domain/kernel'
import { belongsTo } from '@jianjia/domain/policy'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { assessorOf } from '../assessment/assessment-target.ts'
import { findAssessed } from './assessed.ts'

/**
 * Opens who gave which mark of a line on which a panel is to agree. Until then everybody at the table sees the marks and
 * no names; that they were opened, by whom and when, stays on record.
 */
export const openPanel = change({
  name: 'combination.openPanel',
  action: 'assessment.combine',
  audit: 'named',
  dataClass: 'internal',
  input: { assessmentId: AssessmentId, unitId: UnitId, itemId: z.string().min(1).max(80) },
  target: assessorOf,
  output: z.strictObject({ opened: z.boolean() }),
  run: async ({ tx, input, actor, today }) => {
    const { assessmentId, unitId, itemId } = input
    await lockCohort(tx, { assessmentId, unitIds: [unitId] })
    const assessed = await findAssessed(tx, assessmentId, today)
    const wide = assessed?.readiness.get(unitId)?.wide.some((item) => item.itemId === itemId)
    if (!wide) return refuse('notFoundOrNoAccess', {}, { path: ['itemId'] })
    if (belongsTo(actor, unitId)) return refuse('reviewerOfOwnUnit')
    await insertPanelOpening(tx, { assessmentId, unitId, itemId, openedBy: actor.personId })
    return ok({ opened: true })
  },
})
