import { z } from 'zod'

/** Branded ids: a unit's id cannot be passed where a person's is wanted. All are UUIDs in lower case. */
const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)

export const DistrictId = uuid.brand('DistrictId')
export type DistrictId = z.infer<typeof DistrictId>

export const UnitId = uuid.brand('UnitId')
export type UnitId = z.infer<typeof UnitId>

export const PersonId = uuid.brand('PersonId')
export type PersonId = z.infer<typeof PersonId>

export const PostId = uuid.brand('PostId')
export type PostId = z.infer<typeof PostId>

export const AccountId = uuid.brand('AccountId')
export type AccountId = z.infer<typeof AccountId>

/** Somebody signed in on one device. */
export const SessionId = uuid.brand('SessionId')
export type SessionId = z.infer<typeof SessionId>

export const EntryId = uuid.brand('EntryId')
export type EntryId = z.infer<typeof EntryId>

export const FileId = uuid.brand('FileId')
export type FileId = z.infer<typeof FileId>

export const SchemeId = uuid.brand('SchemeId')
export type SchemeId = z.infer<typeof SchemeId>

export const AssessmentId = uuid.brand('AssessmentId')
export type AssessmentId = z.infer<typeof AssessmentId>

export const PlanId = uuid.brand('PlanId')
export type PlanId = z.infer<typeof PlanId>

export const KeyPointsId = uuid.brand('KeyPointsId')
export type KeyPointsId = z.infer<typeof KeyPointsId>

export const ResultSetId = uuid.brand('ResultSetId')
export type ResultSetId = z.infer<typeof ResultSetId>

export const RatingId = uuid.brand('RatingId')
export type RatingId = z.infer<typeof RatingId>

/** A kept view while it lies in the bin; out of it, it goes by its owner, page and name. */
export const BinnedViewId = uuid.brand('BinnedViewId')
export type BinnedViewId = z.infer<typeof BinnedViewId>

export const TitleAwardId = uuid.brand('TitleAwardId')
export type TitleAwardId = z.infer<typeof TitleAwardId>

export const ObligationRoundId = uuid.brand('ObligationRoundId')
export type ObligationRoundId = z.infer<typeof ObligationRoundId>

export const BinderId = uuid.brand('BinderId')
export type BinderId = z.infer<typeof BinderId>

export const DutyId = uuid.brand('DutyId')
export type DutyId = z.infer<typeof DutyId>

export const TargetId = uuid.brand('TargetId')
export type TargetId = z.infer<typeof TargetId>

export const VisitId = uuid.brand('VisitId')
export type VisitId = z.infer<typeof VisitId>

export const VoteId = uuid.brand('VoteId')
export type VoteId = z.infer<typeof VoteId>

export const VoiceCallId = uuid.brand('VoiceCallId')
export type VoiceCallId = z.infer<typeof VoiceCallId>

export const ObjectionId = uuid.brand('ObjectionId')
export type ObjectionId = z.infer<typeof ObjectionId>

export const NoticeId = uuid.brand('NoticeId')
export type NoticeId = z.infer<typeof NoticeId>

/** In the public address of a notice: whoever knows it may read the notice. */
export const PublicNoticeId = uuid.brand('PublicNoticeId')
export type PublicNoticeId = z.infer<typeof PublicNoticeId>

/** A key that the client makes once per intended change; the same key never takes effect twice. */
export const IdempotencyKey = uuid.brand('IdempotencyKey')
export type IdempotencyKey = z.infer<typeof IdempotencyKey>
