import { listVoiceCalls } from '@jianjia/db/assessment'
import { VOICE_ASKED, VOICE_CALL_STATES, VOICE_UNIT_STATES } from '@jianjia/domain/assessment'
import { AssessmentId, ok, PlainDate, UnitId, VoiceCallId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { assessorOf } from '../assessment/assessment-target.ts'

/** Which voices of an assessment were asked with an account, until when, and how many have answered. Nobody is named. */
export const listCalls = read({
  name: 'voice.calls',
  action: 'assessment.assign',
  dataClass: 'internal',
  input: { assessmentId: AssessmentId },
  target: assessorOf,
  output: z.strictObject({
    today: PlainDate,
    calls: z.array(
      z.strictObject({
        callId: VoiceCallId,
        raterId: z.string(),
        asked: z.enum(VOICE_ASKED),
        closesOn: PlainDate,
        note: z.string(),
        state: z.enum(VOICE_CALL_STATES),
        reason: z.string().nullable(),
        openedBy: z.string(),
        version: z.int(),
        units: z.array(
          z.strictObject({ unitId: UnitId, asked: z.int(), given: z.int(), state: z.enum(VOICE_UNIT_STATES) }),
        ),
      }),
    ),
  }),
  run: async ({ db, input, today }) => {
    const calls = await listVoiceCalls(db, input.assessmentId)
    return ok({ today, calls: calls.map(({ assessmentId: _, units, ...call }) => ({ ...call, units: [...units] })) })
  },
})
