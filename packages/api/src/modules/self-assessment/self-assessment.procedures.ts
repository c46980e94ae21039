import { attachEvidence } from './attach-evidence.ts'
import { contest } from './contest.ts'
import { detachEvidence } from './detach-evidence.ts'
import { receipt } from './get-receipt.ts'
import { getSelfAssessment } from './get-self-assessment.ts'
import { returnItems } from './return-items.ts'
import { saveItem } from './save-item.ts'
import { submit } from './submit-self-assessment.ts'
import { withdraw } from './withdraw.ts'
import { withdrawContest } from './withdraw-contest.ts'

export const selfAssessmentProcedures = {
  attachEvidence,
  contest,
  detachEvidence,
  get: getSelfAssessment,
  receipt,
  returnItems,
  saveItem,
  submit,
  withdraw,
  withdrawContest,
}
