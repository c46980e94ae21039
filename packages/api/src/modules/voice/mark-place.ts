import type { DistrictId, PersonId, UnitId, VoiceCallId } from '@jianjia/domain/kernel'
import type { BallotPlace } from '../../frame/ballot-box.ts'

export interface PlaceOfMark {
  readonly districtId: DistrictId
  readonly callId: VoiceCallId
  readonly unitId: UnitId
  readonly personId: PersonId
  readonly envelopeId: string
}

/** A mark is bound to its call, its unit and who gives it: moved to another row it does not open. */
export function placeOf({ districtId, callId, unitId, personId, envelopeId }: PlaceOfMark): BallotPlace {
  return { districtId, voteId: callId, envelopeId: [unitId, personId, envelopeId].join('|') }
}
