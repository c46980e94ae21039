import type { TenantRead } from '@jianjia/db'
import { type AssessmentHead, findAssessmentHead, findVoiceCall } from '@jianjia/db/assessment'
import type { VoiceCallId } from '@jianjia/domain/kernel'
import type { Found } from '../../frame/target.ts'

interface Asked {
  readonly db: TenantRead
  readonly input: { readonly callId: VoiceCallId }
}

/** A call belongs to the unit that assesses, like its assessment. */
export async function assessorOfCall({ db, input }: Asked): Promise<Found<AssessmentHead> | undefined> {
  const call = await findVoiceCall(db, input.callId)
  const head = call && (await findAssessmentHead(db, call.assessmentId))
  return head && { unitId: head.assessorUnitId, subject: head }
}
