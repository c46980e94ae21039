import { lockVoiceCall, newMarkPlace, saveSealedMark } from '@jianjia/db/assessment'
import { VoiceMark } from '@jianjia/domain/assessment'
import { ok, refuse, UnitId, VoiceCallId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { placeOf } from './mark-place.ts'

/**
 * Gives one's own mark of one unit, in the place of an earlier one, until the call is over. Nothing of the mark is answered,
 * logged or kept in readable form, not even as a hash: of a hundred and one marks each could be tried.
 */
export const giveMark = change({
  name: 'voice.give',
  action: 'home.read',
  audit: 'sealed',
  dataClass: 'sensitive',
  input: { callId: VoiceCallId, unitId: UnitId, mark: VoiceMark },
  fingerprintOf: ({ districtId, key, callId, unitId }) => ({ districtId, key, callId, unitId }),
  target: 'scope',
  output: z.strictObject({ callId: VoiceCallId, sealed: z.literal(true) }),
  subjectOf: ({ callId: id }) => ({ kind: 'voiceCall', id }),
  run: async ({ tx, input, actor: { personId }, services, today }) => {
    const { callId, unitId, mark } = input
    const call = await lockVoiceCall(tx, { callId, until: 'given' })
    const envelopeId = newMarkPlace()
    const place = placeOf({ districtId: tx.districtId, callId, unitId, personId, envelopeId })
    const sealed = { envelopeId, ...services.ballotBox.seal(place, mark) }
    const isAsked = await saveSealedMark(tx, { callId, unitId, personId, mark: sealed })
    // Whoever is not asked learns nothing of a call, not even that it is over; a refusal undoes what was written.
    if (call === undefined || !isAsked) return refuse('notFoundOrNoAccess')
    if (call.state !== 'open' || today > call.closesOn) return refuse('voiceClosed')
    return ok({ callId, sealed: true as const })
  },
})
