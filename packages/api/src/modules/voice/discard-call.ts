import { endVoiceCall, listVoiceCalls, lockVoiceCall } from '@jianjia/db/assessment'
import { AdjustmentReason } from '@jianjia/domain/assessment'
import { ok, refuse, VoiceCallId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { assessorOfCall } from './voice-target.ts'

/** Calls off what is asked, with a reason. Every mark that was given is destroyed unopened; the voice may be asked again. */
export const discardCall = change({
  name: 'voice.discard',
  action: 'assessment.assign',
  audit: 'named',
  dataClass: 'internal',
  input: { callId: VoiceCallId, reason: AdjustmentReason, expectedVersion: z.int().min(1) },
  target: assessorOfCall,
  output: z.strictObject({ callId: VoiceCallId, state: z.literal('discarded') }),
  subjectOf: ({ callId: id }) => ({ kind: 'voiceCall', id }),
  run: async ({ tx, input, record }) => {
    const { callId, reason, expectedVersion: seenVersion } = input
    const call = await lockVoiceCall(tx, { callId, until: 'ended' })
    if (call === undefined) return refuse('notFoundOrNoAccess')
    if (call.version !== seenVersion) return refuse('staleVersion')
    if (call.state !== 'open') return refuse('stateMoved', { subject: 'voiceCall', state: call.state })
    const asked = (await listVoiceCalls(tx, call.assessmentId)).find((one) => one.callId === callId)?.units ?? []
    const units = asked.map(({ unitId }) => ({ unitId, state: 'discarded' as const, given: null }))
    if (!(await endVoiceCall(tx, { callId, to: 'discarded', reason, seenVersion, units })))
      return refuse('staleVersion')
    await record({ subject: 'voiceCall', subjectId: callId, from: 'open', event: 'discard', to: 'discarded', reason })
    return ok({ callId, state: 'discarded' as const })
  },
})
