import { AssessmentId, ok, refuse, UnitId } from '@jianjia/domain/kernel'
import { read } from '../../frame/read.ts'
import { readablePart } from './own-part-target.ts'
import { readReceipt, Receipt } from './receipt.ts'

/** The receipt again, as often as somebody asks. */
export const receipt = read({
  name: 'selfAssessment.receipt',
  action: 'selfAssessment.read',
  dataClass: 'internal',
  input: { assessmentId: AssessmentId, unitId: UnitId },
  target: readablePart,
  output: Receipt,
  run: async ({ db, input, subject, today }) => {
    const { assessmentId, unitId } = input
    const found = await readReceipt(db, { assessmentId, unitId }, today)
    return found === undefined ? refuse('selfAssessmentMissing', {}, { until: subject?.dueOn ?? '' }) : ok(found)
  },
})
