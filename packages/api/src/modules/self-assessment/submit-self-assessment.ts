import { findEvaluationRows } from '@jianjia/db/assessment'
import { freezeObligations, handIn, lockOwnPart, nextReceipt } from '@jianjia/db/self-assessment'
import {
  receiptNumber,
  selfSheet,
  statusOf,
  submitSelfAssessment,
  unitAssessmentLifecycle,
} from '@jianjia/domain/assessment'
import { AssessmentId, ok, parts, refuse, step, UnitId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { stillOpen } from './locked-item.ts'
import { ownPart } from './own-part-target.ts'
import { readReceipt, Receipt } from './receipt.ts'

/**
 * Hands in the self-assessment, until the end of the due day by the database's clock. What was looked at is what is
 * handed in: `expectedVersion` is the version of the sheet as a whole. It gives the receipt, once.
 */
export const submit = change({
  name: 'selfAssessment.submit',
  action: 'selfAssessment.submit',
  audit: 'named',
  dataClass: 'unitOnly',
  input: { assessmentId: AssessmentId, unitId: UnitId, expectedVersion: z.int() },
  target: ownPart,
  output: Receipt,
  run: async ({ tx, input, actor, today, record }) => {
    const { assessmentId, unitId, expectedVersion } = input
    const of = { assessmentId, unitId }
    const part = await lockOwnPart(tx, of)
    const rows = await findEvaluationRows(tx, of)
    if (part === undefined || rows === undefined) return refuse('notFoundOrNoAccess')
    const open = stillOpen(part)
    if (!open.ok) return open
    const sheet = selfSheet(rows, today)
    const decided = submitSelfAssessment(sheet.items.map(statusOf), part)
    if (!decided.ok) return decided
    if (part.version !== expectedVersion) return refuse('staleVersion', { version: part.version })
    const moved = step(unitAssessmentLifecycle, part.state, 'submit')
    if (!moved.ok) return moved

    const receiptNo = part.receiptNo ?? receiptNumber(parts(part.periodEnd).year, await nextReceipt(tx, of))
    const sent = { ...of, receiptNo, submittedBy: actor.personId, seenVersion: part.version }
    if ((await handIn(tx, sent)) === undefined) return refuse('stateMoved', { subject: 'unitAssessment' })
    await freezeObligations(tx, { assessmentId, unitIds: [unitId], state: 'onTime' })
    const { subject } = unitAssessmentLifecycle
    await record({ subject, subjectId: assessmentId, unitId, from: part.state, event: 'submit', to: moved.value })
    const receipt = await readReceipt(tx, of, today)
    return receipt === undefined ? refuse('stateMoved', { subject }) : ok(receipt)
  },
})
