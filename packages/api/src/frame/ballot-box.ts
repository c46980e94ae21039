import type { DistrictId, VoiceCallId, VoteId } from '@jianjia/domain/kernel'

/** Where in the box a ballot lies: what was sealed for one place opens in no other. */
export interface BallotPlace {
  readonly districtId: DistrictId
  /** The vote of those present, or the voice that is asked. */
  readonly voteId: VoteId | VoiceCallId
  readonly envelopeId: string
}

/** A ballot as it lies in the database: as long as any other, and equal choices have nothing in common. */
export interface SealedBallot {
  readonly keyId: string
  readonly sealed: string
}

/** Seals ballots while a vote is open, so that whoever reads the database learns nothing. The keys lie outside of it. */
export interface BallotBox {
  /** `choice` is a place in the list of options, 0 to 254. */
  seal(place: BallotPlace, choice: number): SealedBallot
  /** Undefined for what was altered, lies in another place, or whose key is gone. */
  open(place: BallotPlace, ballot: SealedBallot): number | undefined
}
