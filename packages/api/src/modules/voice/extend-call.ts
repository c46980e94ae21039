import { listAskedPeople, listReviewerCandidates, lockVoiceCall, moveVoiceDay } from '@jianjia/db/assessment'
import { AdjustmentReason, extendVoiceCall } from '@jianjia/domain/assessment'
import { ok, PlainDate, refuse, VoiceCallId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { stillRuns } from '../assessment/assessment-target.ts'
import { tellAsked } from './tell-asked.ts'
import { assessorOfCall } from './voice-target.ts'
import { homesOf } from './who-marks.ts'

/** Moves the last day of an open call to a later one, with a reason that everybody who is asked reads. */
export const extendCall = change({
  name: 'voice.extend',
  action: 'assessment.assign',
  audit: 'named',
  dataClass: 'internal',
  input: { callId: VoiceCallId, closesOn: PlainDate, reason: AdjustmentReason, expectedVersion: z.int().min(1) },
  target: assessorOfCall,
  output: z.strictObject({ callId: VoiceCallId, closesOn: PlainDate }),
  subjectOf: ({ callId: id }) => ({ kind: 'voiceCall', id }),
  run: async ({ tx, input, actor, subject, today, services, record }) => {
    const runs = stillRuns(subject)
    if (!runs.ok) return runs
    const { callId, closesOn, reason, expectedVersion: seenVersion } = input
    const call = await lockVoiceCall(tx, { callId, until: 'ended' })
    if (call === undefined) return refuse('notFoundOrNoAccess')
    if (call.version !== seenVersion) return refuse('staleVersion')
    if (call.state !== 'open') return refuse('stateMoved', { subject: 'voiceCall', state: call.state })
    const day = extendVoiceCall(call.closesOn, closesOn, today)
    if (!day.ok) return day
    if (!(await moveVoiceDay(tx, { callId, closesOn, seenVersion }))) return refuse('staleVersion')
    await record({ subject: 'voiceCall', subjectId: callId, from: 'open', event: 'extend', to: 'open', reason })
    const { assessmentId } = call
    const homeOf = homesOf(await listReviewerCandidates(tx))
    const people = await listAskedPeople(tx, callId)
    await tellAsked(
      { tx, services, by: actor.personId },
      { kind: 'voiceExtended', assessmentId, about: runs.value.name, dueOn: closesOn, reason, people, homeOf },
    )
    return ok({ callId, closesOn })
  },
})
