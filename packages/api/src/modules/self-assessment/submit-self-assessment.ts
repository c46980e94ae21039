import { findEvaluationRows } from '@jianjia/db/assessment'
import { keepObligations, handIn, handInAgain, lockOwnPart, nextReceipt } from '@jianjia/db/self-assessment'
import {
  alreadyOpen,
  linesContested,
  movedDay,
  openReturnsOf,
  receiptNumber,
  saidOf,
  selfSheet,
  statusOf,
  submitSelfAssessment,
  unitAssessmentLifecycle,
} from '@jianjia/domain/assessment'
import { AssessmentId, ok, parts, refuse, step, UnitId } from '@jianjia/domain/kernel'
import { stateOn } from '@jianjia/domain/obligation'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { happened } from '../notice/happened.ts'
import { ownPart } from './own-part-target.ts'
import { findLineVotes, leftToVotes } from '../visit/line-votes.ts'
import { readReceipt, Receipt } from './receipt.ts'

/**
 * Hands in the self-assessment, until the end of the due day by the database's clock. What was looked at is what is
 * handed in: `expectedVersion` is the version of the sheet as a whole. It gives the receipt, once. Of a sheet of which
 * lines were given back these lines are handed in again, under the same number.
 */
export const submit = change({
  name: 'selfAssessment.submit',
  action: 'selfAssessment.submit',
  audit: 'named',
  dataClass: 'unitOnly',
  input: { assessmentId: AssessmentId, unitId: UnitId, expectedVersion: z.int() },
  target: ownPart,
  output: Receipt,
  run: async ({ tx, input, actor, services, today, record }) => {
    const { assessmentId, unitId, expectedVersion } = input
    const of = { assessmentId, unitId }
    const part = await lockOwnPart(tx, of)
    const rows = await findEvaluationRows(tx, { ...of, drafts: true })
    if (part === undefined || rows === undefined) return refuse('notFoundOrNoAccess')
    if (part.exempt) return refuse('unitExempt')
    const again = part.state === 'returned'
    if (part.state !== 'open' && !again) return refuse('alreadySubmitted', { receiptNo: part.receiptNo })
    const window = alreadyOpen(part)
    if (!window.ok) return window
    const returned = new Set(openReturnsOf(rows, unitId).map(({ itemId }) => itemId))
    const byVote = leftToVotes(await findLineVotes(tx, { ...of, scheme: rows.scheme }))
    const items = selfSheet(rows, today, byVote).items.filter(({ criterion }) => !again || returned.has(criterion.id))
    const decided = submitSelfAssessment(items.map(statusOf), { ...part, moved: again ? null : movedDay(part) })
    if (!decided.ok) return decided
    if (part.version !== expectedVersion) return refuse('staleVersion', { version: part.version })
    const moved = step(unitAssessmentLifecycle, part.state, 'submit')
    if (!moved.ok) return moved

    const { subject } = unitAssessmentLifecycle
    const sent = { ...of, submittedBy: actor.personId, seenVersion: part.version }
    if (again) {
      const lines = items.map((item) => ({ itemId: item.criterion.id, after: saidOf(item) }))
      if (!(await handInAgain(tx, { ...sent, lines }))) return refuse('stateMoved', { subject })
    } else {
      const receiptNo = part.receiptNo ?? receiptNumber(parts(part.periodEnd).year, await nextReceipt(tx, of))
      if ((await handIn(tx, { ...sent, receiptNo })) === undefined) return refuse('stateMoved', { subject })
      const state = stateOn({ ...part, adjustment: null, submittedOn: today }, today)
      await keepObligations(tx, { assessmentId, unitIds: [unitId], state })
    }
    await record({ subject, subjectId: assessmentId, unitId, from: part.state, event: 'submit', to: moved.value })
    const contested = linesContested(rows, unitId).filter((itemId) => !again || returned.has(itemId)).length
    const about = rows.assessment.name
    if (contested > 0)
      await happened({ tx, services, by: actor.personId }, [
        { kind: 'sheetContested', unitId, subjectId: assessmentId, about, count: contested },
      ])
    const receipt = await readReceipt(tx, of, today)
    return receipt === undefined ? refuse('stateMoved', { subject }) : ok(receipt)
  },
})
