import { listOwnVoiceAsks } from '@jianjia/db/assessment'
import { VoiceMark } from '@jianjia/domain/assessment'
import { AssessmentId, ok, PlainDate, UnitId, VoiceCallId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { placeOf } from './mark-place.ts'

/** What I am asked to mark as one of a voice, with the marks that I have given; nobody else is shown them. */
export const ownAsks = read({
  name: 'voice.own',
  action: 'home.read',
  dataClass: 'sensitive',
  input: {},
  target: 'scope',
  output: z.strictObject({
    asks: z.array(
      z.strictObject({
        callId: VoiceCallId,
        assessmentId: AssessmentId,
        assessmentName: z.string(),
        raterId: z.string(),
        closesOn: PlainDate,
        unitId: UnitId,
        unitName: z.string(),
        mark: VoiceMark.nullable(),
      }),
    ),
  }),
  run: async ({ db, actor: { personId }, services }) => {
    const { districtId } = db
    const asks = await listOwnVoiceAsks(db, personId)
    return ok({
      asks: asks.map(({ mark, ...ask }) => {
        const own = mark && { ...mark, place: placeOf({ ...ask, ...mark, districtId, personId }) }
        return { ...ask, mark: own === null ? null : (services.ballotBox.open(own.place, own) ?? null) }
      }),
    })
  },
})
