// Written by scripts/generate-schema.ts from the migrated database. Never edited: a test compares it.
import type {
  AccountId,
  AssessmentId,
  BinderId,
  DistrictId,
  DutyId,
  EntryId,
  FileId,
  IdempotencyKey,
  KeyPointsId,
  NoticeId,
  ObjectionId,
  ObligationRoundId,
  PersonId,
  PlainDate,
  PlanId,
  PostId,
  PublicNoticeId,
  RatingId,
  ResultSetId,
  SchemeId,
  SessionId,
  TargetId,
  TitleAwardId,
  UnitId,
  VisitId,
  VoiceCallId,
  VoteId,
} from '@jianjia/domain/kernel'
import type { ColumnType, Generated } from 'kysely'

/** An instant: a Date when read; a Date or its ISO text when written. */
export type Instant = ColumnType<Date, Date | string, Date | string>
type NullableInstant = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
type GeneratedInstant = ColumnType<Date, Date | string | undefined, Date | string>

/** JSON is read as unknown, to be parsed by its schema, and written as text. */
export type Json = ColumnType<unknown, string, string>
type NullableJson = ColumnType<unknown, string | null | undefined, string | null>
type GeneratedJson = ColumnType<unknown, string | undefined, string>

export interface AccountCodeUseTable {
  account_id: string
  code_hash: string
  used_at: GeneratedInstant
}

export interface AccountCredentialTable {
  id: string
  user_id: AccountId
  account_id: string
  provider_id: string
  password: string | null
  access_token: string | null
  refresh_token: string | null
  id_token: string | null
  access_token_expires_at: NullableInstant
  refresh_token_expires_at: NullableInstant
  scope: string | null
  created_at: GeneratedInstant
  updated_at: GeneratedInstant
}

export interface AccountPreferenceTable {
  account_id: AccountId
  language: 'zh-CN' | 'en'
  set_at: GeneratedInstant
}

export interface AccountRateLimitTable {
  id: string
  key: string
  count: number
  last_request: number
}

export interface AccountSessionTable {
  id: SessionId
  user_id: AccountId
  token: string
  expires_at: Instant
  ip_address: string | null
  user_agent: string | null
  created_at: GeneratedInstant
  updated_at: GeneratedInstant
}

export interface AccountStateTable {
  account_id: AccountId
  must_change_password: Generated<boolean>
  disabled_at: NullableInstant
  updated_at: GeneratedInstant
  password_expires_at: NullableInstant
}

export interface AccountTwoFactorTable {
  id: string
  user_id: string
  secret: string
  backup_codes: string
  verified: Generated<boolean>
  failed_verification_count: Generated<number>
  locked_until: NullableInstant
}

export interface AccountUserTable {
  id: AccountId
  name: string
  email: string
  email_verified: Generated<boolean>
  image: string | null
  username: string | null
  display_username: string | null
  created_at: GeneratedInstant
  updated_at: GeneratedInstant
  two_factor_enabled: Generated<boolean>
}

export interface AccountVerificationTable {
  id: string
  identifier: string
  value: string
  expires_at: Instant
  created_at: GeneratedInstant
  updated_at: GeneratedInstant
}

export interface AgreedMarkTable {
  district_id: DistrictId
  assessment_id: AssessmentId
  unit_id: UnitId
  item_id: string
  points: string
  reason: string
  agreed_by: PersonId
  agreed_at: GeneratedInstant
  version: Generated<number>
  present: Generated<string[]>
}

export interface AssessmentTable {
  district_id: DistrictId
  id: AssessmentId
  assessor_unit_id: UnitId
  scheme_id: SchemeId
  scheme_version: number
  name: string
  period_start: PlainDate
  period_end: PlainDate
  self_due_on: PlainDate
  review_due_on: PlainDate
  publicity_days: number
  state: Generated<'open' | 'underReview' | 'reviewed' | 'published' | 'final'>
  opened_by: PersonId | null
  opened_at: GeneratedInstant
  version: Generated<number>
  self_opens_on: PlainDate | null
  conflict_years: Generated<number>
}

export interface AssessmentUnitTable {
  district_id: DistrictId
  assessment_id: AssessmentId
  unit_id: UnitId
  segment: string | null
  exempt: Generated<boolean>
  exempt_reason: string | null
  admitted: Generated<boolean>
  state: Generated<'open' | 'selfAssessed' | 'underReview' | 'returned' | 'reviewed' | 'published' | 'final'>
  submitted_at: NullableInstant
  submitted_by: PersonId | null
  receipt_no: string | null
  version: Generated<number>
  exempted_by: PersonId | null
  exempted_at: NullableInstant
}

export interface AuditChainTable {
  district_id: DistrictId
  position: number
  line_id: string
  hash: string
  sealed_on: PlainDate
}

export interface AuditLogTable {
  district_id: DistrictId
  id: string
  procedure: string
  mode: 'named' | 'sealed'
  actor_account_id: AccountId | null
  actor_person_id: PersonId | null
  subject_kind: string
  subject_id: string
  unit_id: UnitId | null
  at: NullableInstant
  request_id: string | null
  detail: GeneratedJson
}

export interface BallotEnvelopeTable {
  district_id: DistrictId
  vote_id: VoteId
  id: string
  key_id: string
  sealed: string
}

export interface BallotRightTable {
  district_id: DistrictId
  vote_id: VoteId
  token_hash: string
  used: Generated<boolean>
}

export interface BinItemTable {
  district_id: DistrictId
  kind: 'file' | 'keyPoints' | 'plan' | 'scheme' | 'view'
  subject_id: string
  unit_id: UnitId | null
  title: string
  contents: NullableJson
  binned_by: PersonId
  binned_at: GeneratedInstant
}

export interface BinderTable {
  district_id: DistrictId
  id: BinderId
  assessment_id: AssessmentId
  unit_id: UnitId
  format: 'pdf' | 'docx' | 'html'
  state_hash: string
  as_of: PlainDate
  state: Generated<'waiting' | 'making' | 'ready' | 'failed'>
  content: string | null
  done: Generated<number>
  total: Generated<number>
  requested_by: PersonId
  requested_at: GeneratedInstant
  progressed_at: GeneratedInstant
  made_at: NullableInstant
  size: number | null
  pages: number | null
  sha256: string | null
  failure: 'storageFull' | 'storageReadOnly' | null
}

export interface CalendarLinkTable {
  account_id: AccountId
  tenant_id: DistrictId
  token_hash: string
  created_at: GeneratedInstant
}

export interface ClockTable {
  singleton: Generated<boolean>
  ahead_by: Generated<string>
}

export interface DirectoryTable {
  account_id: AccountId
  tenant_id: DistrictId
  person_id: PersonId
  added_at: GeneratedInstant
}

export interface DistrictTable {
  id: DistrictId
  name: string
  short_name: string
  time_zone: Generated<string>
  kind: 'district' | 'municipal' | 'university'
  created_at: GeneratedInstant
}

export interface DistrictFactTable {
  district_id: DistrictId
  assessment_id: AssessmentId
  unit_id: UnitId
  item_id: string
  value: Json
  recorded_by: PersonId
  recorded_at: GeneratedInstant
  version: Generated<number>
}

export interface DutyTable {
  district_id: DistrictId
  id: DutyId
  name: string
  counted: Json
  cadence: Json
  unit_kinds: string[]
  soon_days: number
  starts_on: PlainDate
  ends_on: PlainDate | null
  follows: DutyId | null
  set_by: PersonId
  set_at: GeneratedInstant
  changed_by: string
  changed_at: GeneratedInstant
  version: Generated<number>
}

export interface EvidenceFileTable {
  district_id: DistrictId
  id: FileId
  owner_unit_id: UnitId
  sha256: string
  size: number
  media_type: string
  original_name: string
  uploaded_by: PersonId
  uploaded_at: GeneratedInstant
  erased_at: NullableInstant
  erased_by: PersonId | null
}

export interface EvidencePictureTable {
  district_id: DistrictId
  file_id: FileId
  width: number
  height: number
  thumbnail_size: number
  grey: Uint8Array
  prints: Uint8Array
  compared_at: NullableInstant
}

export interface EvidenceUseTable {
  district_id: DistrictId
  id: string
  file_id: FileId
  unit_id: UnitId
  subject_kind: 'ledgerEntry' | 'selfItem' | 'visitLine' | 'objection'
  subject_id: string
  item_id: string | null
  added_by: PersonId
  added_at: GeneratedInstant
  removed_at: NullableInstant
  removed_by: PersonId | null
}

export interface IdempotencyTable {
  district_id: DistrictId
  key: IdempotencyKey
  account_id: AccountId
  procedure: string
  input_hash: string
  outcome: NullableJson
  created_at: GeneratedInstant
}

export interface ImportMatchTable {
  district_id: DistrictId
  unit_id: UnitId
  subject: string
  columns: Json
  changed_by: string
  changed_at: GeneratedInstant
}

export interface KeptPlaceTable {
  account_id: AccountId
  tenant_id: DistrictId
  kind: 'unit' | 'assessment' | 'plan' | 'scheme' | 'entry'
  subject_id: string
  visited_at: GeneratedInstant
  pinned_at: NullableInstant
}

export interface KeyPointsTable {
  district_id: DistrictId
  id: KeyPointsId
  unit_id: UnitId
  state: 'draft' | 'issued' | 'revising' | 'discarded'
  period_start: PlainDate | null
  period_end: PlainDate | null
  title: Generated<string>
  draft: NullableJson
  source_seq: Generated<number>
  number: Generated<number>
  created_by: PersonId
  created_at: GeneratedInstant
  saved_by: PersonId
  saved_at: GeneratedInstant
  version: Generated<number>
}

export interface KeyPointsSourceTable {
  district_id: DistrictId
  key_points_id: KeyPointsId
  seq: number
  file_id: FileId
  document: Json
  refused: NullableJson
  added_by: PersonId
  added_at: GeneratedInstant
}

export interface KeyPointsVersionTable {
  district_id: DistrictId
  key_points_id: KeyPointsId
  number: number
  id: string
  content: Json
  content_hash: string
  note: Generated<string>
  issued_by: PersonId
  issued_at: GeneratedInstant
}

export interface LedgerEntryTable {
  district_id: DistrictId
  id: EntryId
  kind:
    | 'activity'
    | 'visit'
    | 'dispatch'
    | 'meeting'
    | 'honour'
    | 'disclosure'
    | 'training'
    | 'lifeEventGift'
    | 'festivalGoods'
    | 'reading'
    | 'skillsCompetition'
    | 'mentoring'
    | 'learningTeam'
    | 'ethics'
    | 'legalLearning'
    | 'womensWork'
    | 'volunteering'
    | 'safetyTour'
    | 'healthExam'
    | 'recuperation'
    | 'mutualAid'
    | 'researchPaper'
    | 'publicity'
  unit_id: UnitId
  branch_id: UnitId | null
  general_branch_id: UnitId | null
  day: PlainDate
  title: string
  details: Json
  recorded_by: PersonId
  recorded_at: GeneratedInstant
  version: Generated<number>
  trashed_at: NullableInstant
  trashed_by: PersonId | null
}

export interface LedgerMeasureTable {
  district_id: DistrictId
  entry_id: EntryId
  seq: number
  unit_id: UnitId
  branch_id: UnitId | null
  general_branch_id: UnitId | null
  day: PlainDate
  metric:
    | 'meeting.held'
    | 'meeting.attendance'
    | 'meeting.resolved'
    | 'meeting.majorMatter'
    | 'activity.held'
    | 'activity.attendance'
    | 'activity.participant'
    | 'activity.cost'
    | 'visit.known'
    | 'visit.done'
    | 'visit.delay'
    | 'visit.amount'
    | 'lifeEvent.known'
    | 'lifeEvent.given'
    | 'lifeEvent.amount'
    | 'festivalGoods.issued'
    | 'festivalGoods.recipient'
    | 'festivalGoods.amount'
    | 'training.held'
    | 'training.attendance'
    | 'training.participant'
    | 'training.hours'
    | 'mentoring.paired'
    | 'mentoring.followedUp'
    | 'mentoring.concluded'
    | 'reading.held'
    | 'reading.participant'
    | 'reading.attendance'
    | 'reading.note'
    | 'competition.held'
    | 'competition.entrant'
    | 'competition.placed'
    | 'learningTeam.joined'
    | 'learningTeam.met'
    | 'learningTeam.awarded'
    | 'ethics.held'
    | 'ethics.covered'
    | 'ethics.staff'
    | 'dispatch.submitted'
    | 'dispatch.adopted'
    | 'dispatch.author'
    | 'honour.won'
    | 'disclosure.published'
    | 'disclosure.dated'
    | 'disclosure.onTime'
    | 'healthExam.due'
    | 'healthExam.attended'
    | 'recuperation.planned'
    | 'recuperation.went'
    | 'recuperation.answered'
    | 'recuperation.satisfied'
    | 'mutualAid.eligible'
    | 'mutualAid.enrolled'
    | 'mutualAid.claimed'
    | 'mutualAid.paid'
    | 'mutualAid.amount'
    | 'research.finished'
    | 'publicity.published'
    | 'volunteering.held'
    | 'volunteering.attendance'
    | 'volunteering.participant'
    | 'volunteering.amount'
    | 'safety.tour'
    | 'safety.notice'
    | 'safety.closed'
    | 'safety.closedInTime'
    | 'legal.held'
    | 'legal.attendance'
    | 'legal.participant'
    | 'womensWork.held'
    | 'womensWork.attendance'
    | 'womensWork.participant'
  amount: string
  amount_number: string
  subject: string | null
  level: string | null
  kind: string | null
}

export interface MemberRecordTable {
  district_id: DistrictId
  person_id: PersonId
  retired_on: PlainDate | null
  id_key: string | null
  id_cipher: string | null
  id_index: string | null
  version: Generated<number>
  changed_by: string
  changed_at: GeneratedInstant
}

export interface MembershipTable {
  district_id: DistrictId
  id: string
  person_id: PersonId
  unit_id: UnitId
  valid_from: PlainDate
  valid_to: PlainDate | null
  recorded_at: GeneratedInstant
  recorded_by: PersonId | null
  voided_at: NullableInstant
  voided_by: PersonId | null
}

export interface NoticeTable {
  district_id: DistrictId
  id: NoticeId
  person_id: PersonId
  unit_id: UnitId
  kind: string
  subject_id: string
  detail: GeneratedJson
  of_day: PlainDate
  sent_by: PersonId | null
  sent_at: GeneratedInstant
  read_at: NullableInstant
  event_id: string | null
}

export interface NoticeEventTable {
  district_id: DistrictId
  id: string
  kind: string
  unit_id: UnitId
  subject_id: string
  person_id: PersonId | null
  detail: Json
  happened_by: string | null
  happened_at: GeneratedInstant
  told_at: NullableInstant
  event_key: string | null
}

export interface NoticeMuteTable {
  district_id: DistrictId
  person_id: PersonId
  kind: string
  muted: boolean
  set_at: GeneratedInstant
}

export interface ObjectionTable {
  district_id: DistrictId
  id: ObjectionId
  assessment_id: AssessmentId
  unit_id: UnitId
  result_set_id: ResultSetId
  item_id: string
  reason: string
  raised_by: PersonId
  raised_at: GeneratedInstant
  answer_by: PlainDate
  state: Generated<'raised' | 'upheld' | 'rejected' | 'withdrawn'>
  answer: string | null
  decided_by: PersonId | null
  decided_at: NullableInstant
  corrected_set_id: ResultSetId | null
  version: Generated<number>
}

export interface ObjectionOpinionTable {
  district_id: DistrictId
  objection_id: ObjectionId
  reviewer_id: PersonId
  asked_by: PersonId
  asked_at: GeneratedInstant
  opinion: 'keep' | 'change' | null
  note: string | null
  given_at: NullableInstant
}

export interface ObligationAdjustmentTable {
  district_id: DistrictId
  id: string
  kind: 'selfAssessment' | 'plan' | 'termSummary' | 'yearSummary'
  source_id: string
  unit_id: UnitId
  adjustment: 'extension' | 'waiver'
  due_on: PlainDate | null
  reason: string
  approved_by: PersonId
  approved_at: GeneratedInstant
}

export interface ObligationDueTable {
  district_id: DistrictId
  kind: 'selfAssessment' | 'plan' | 'termSummary' | 'yearSummary'
  source_id: string
  unit_id: UnitId
  period_start: PlainDate
  period_end: PlainDate
  due_on: PlainDate
  submitted_at: NullableInstant
  state: 'open' | 'onTime' | 'late' | 'waived' | 'missing'
  frozen_at: GeneratedInstant
  unit_path: Generated<UnitId[]>
  nth: Generated<number>
}

export interface ObligationRoundTable {
  district_id: DistrictId
  id: ObligationRoundId
  unit_id: UnitId
  kind: 'plan' | 'termSummary' | 'yearSummary'
  period_kind: 'calendarYear' | 'schoolYear' | 'term' | 'quarter' | 'month' | 'custom'
  period_label: string
  period_start: PlainDate
  period_end: PlainDate
  opens_on: PlainDate
  due_on: PlainDate
  unit_kinds: string[]
  stages: Generated<string[]>
  note: Generated<string>
  state: Generated<'open' | 'closed' | 'cancelled'>
  ended_at: NullableInstant
  ended_reason: string | null
  frozen_at: NullableInstant
  set_by: PersonId
  set_at: GeneratedInstant
  version: Generated<number>
  remind_before: Generated<number[]>
  remind_every: number | null
}

export interface ObligationRoundChangeTable {
  district_id: DistrictId
  id: string
  round_id: string
  event: 'edited' | 'postponed' | 'reopened'
  was_label: string
  was_note: string
  was_due_on: PlainDate
  was_ended_reason: string | null
  due_on: PlainDate
  reason: string | null
  changed_by: string
  changed_at: GeneratedInstant
}

export interface PanelOpeningTable {
  district_id: DistrictId
  assessment_id: AssessmentId
  unit_id: UnitId
  item_id: string
  opened_by: PersonId
  opened_at: GeneratedInstant
}

export interface PersonTable {
  district_id: DistrictId
  id: PersonId
  name: string
  pinyin: string
  initials: string
  mobile: string | null
  recorded_at: GeneratedInstant
  version: Generated<number>
}

export interface PictureTwinTable {
  district_id: DistrictId
  file_id: FileId
  twin_id: FileId
  likeness: number
  found_at: GeneratedInstant
}

export interface PlacementTable {
  district_id: DistrictId
  id: string
  unit_id: UnitId
  unit_kind: 'district' | 'generalBranch' | 'branch' | 'group'
  parent_id: UnitId | null
  parent_kind: 'district' | 'generalBranch' | 'branch' | 'group' | null
  line: 'union' | 'party' | 'administration' | 'audit'
  valid_from: PlainDate
  valid_to: PlainDate | null
  recorded_at: GeneratedInstant
  recorded_by: PersonId | null
  voided_at: NullableInstant
  voided_by: PersonId | null
}

export interface PlanTable {
  district_id: DistrictId
  id: PlanId
  unit_id: UnitId
  kind: 'plan' | 'termSummary' | 'yearSummary'
  state: 'draft' | 'submitted' | 'returned' | 'accepted' | 'revising' | 'discarded' | 'closed'
  period_start: PlainDate | null
  period_end: PlainDate | null
  title: Generated<string>
  draft: NullableJson
  source_seq: Generated<number>
  number: Generated<number>
  created_by: PersonId
  created_at: GeneratedInstant
  saved_by: PersonId
  saved_at: GeneratedInstant
  submitted_at: NullableInstant
  version: Generated<number>
}

export interface PlanItemTable {
  district_id: DistrictId
  plan_id: PlanId
  number: number
  item_id: string
  position: number
  unit_id: UnitId
  first_day: PlainDate
  last_day: PlainDate
  item: Json
}

export interface PlanItemReturnTable {
  district_id: DistrictId
  id: string
  plan_id: PlanId
  number: number
  item_id: string | null
  reason: string
  returned_by: PersonId
  returned_at: GeneratedInstant
}

export interface PlanProgressTable {
  district_id: DistrictId
  id: string
  plan_id: PlanId
  unit_id: UnitId
  item_id: string | null
  window_start: PlainDate | null
  act: 'done' | 'postponed' | 'dropped' | 'notThisRecord' | 'withdrawn' | 'unplanned'
  day: PlainDate | null
  to_month: PlainDate | null
  reason: string | null
  entry_id: EntryId | null
  recorded_by: PersonId
  recorded_at: GeneratedInstant
}

export interface PlanSourceTable {
  district_id: DistrictId
  plan_id: PlanId
  seq: number
  file_id: FileId
  document: NullableJson
  readings: Json
  notes: GeneratedJson
  piece: number
  refused: NullableJson
  added_by: PersonId
  added_at: GeneratedInstant
}

export interface PlanVersionTable {
  district_id: DistrictId
  plan_id: PlanId
  number: number
  content: Json
  content_hash: string
  source_seq: number
  receipt_no: string
  submitted_by: PersonId
  submitted_at: GeneratedInstant
}

export interface PostTable {
  district_id: DistrictId
  id: PostId
  person_id: PersonId
  unit_id: UnitId
  role: 'districtAdministrator' | 'districtOfficer' | 'chair' | 'committeeMember' | 'groupLeader' | 'auditor' | 'member'
  portfolio: string | null
  valid_from: PlainDate
  valid_to: PlainDate | null
  recorded_at: GeneratedInstant
  recorded_by: PersonId | null
  voided_at: NullableInstant
  voided_by: PersonId | null
}

export interface PublicNoticeTable {
  district_id: DistrictId
  notice_id: Generated<PublicNoticeId>
  number: number
  result_set_id: ResultSetId
  settings: Json
  canonical: string
  content_hash: string
  reason: string | null
  issued_by: PersonId
  issued_at: GeneratedInstant
}

export interface RatingTable {
  district_id: DistrictId
  id: RatingId
  result_set_id: ResultSetId
  policy: Json
  canonical: string
  content_hash: string
  decided_by: PersonId
  decided_at: GeneratedInstant
}

export interface RatingUnitTable {
  district_id: DistrictId
  rating_id: RatingId
  unit_id: UnitId
  level: string | null
  certificate: Json
}

export interface ReminderRunTable {
  district_id: DistrictId
  day: PlainDate
  ran_at: GeneratedInstant
}

export interface ResultItemTable {
  district_id: DistrictId
  result_set_id: ResultSetId
  unit_id: UnitId
  item_id: string
  self: string | null
  review: string | null
  final: string | null
  lineage: Json
}

export interface ResultSetTable {
  district_id: DistrictId
  id: ResultSetId
  assessment_id: AssessmentId
  number: number
  canonical: string
  content_hash: string
  published_by: PersonId
  published_at: GeneratedInstant
  public_from: PlainDate
  public_to: PlainDate
  answer_by: PlainDate | null
}

export interface ResultUnitTable {
  district_id: DistrictId
  result_set_id: ResultSetId
  unit_id: UnitId
  unit_name: string
  segment: string | null
  total: string | null
  total_number: string | null
  final: string | null
  final_number: string | null
  percent: string | null
  percent_number: string | null
  self_total: string | null
  review_total: string | null
  rank: number | null
  segment_rank: number | null
  level: string | null
  reasons: GeneratedJson
}

export interface ReviewAssignmentTable {
  district_id: DistrictId
  id: string
  assessment_id: AssessmentId
  unit_id: UnitId
  reviewer_id: PersonId
  assigned_by: PersonId
  assigned_at: GeneratedInstant
  withdrawn_at: NullableInstant
  withdrawn_by: PersonId | null
  submitted_at: NullableInstant
  version: Generated<number>
  opened_at: NullableInstant
  reopened_round: number | null
  drawn_seed: number | null
}

export interface ReviewMarkTable {
  district_id: DistrictId
  assessment_id: AssessmentId
  unit_id: UnitId
  reviewer_id: PersonId
  item_id: string
  points: string
  points_number: string
  value: GeneratedJson
  note: Generated<string>
  saved_at: GeneratedInstant
  version: Generated<number>
}

export interface ReviewNoteTable {
  district_id: DistrictId
  assessment_id: AssessmentId
  unit_id: UnitId
  reviewer_id: PersonId
  item_id: string
  text: string
  doubtful: boolean
  saved_at: GeneratedInstant
  version: number
}

export interface SavedViewTable {
  district_id: DistrictId
  owner_id: PersonId
  page: string
  name: string
  search: string
  shared: Generated<boolean>
  removed_at: NullableInstant
  changed_at: GeneratedInstant
}

export interface SchemeTable {
  district_id: DistrictId
  id: SchemeId
  owner_unit_id: UnitId
  name: string
  year_label: string
  state: Generated<'draft' | 'published' | 'retired'>
  draft: Json
  preset: string | null
  parameters: GeneratedJson
  created_by: PersonId | null
  created_at: GeneratedInstant
  version: Generated<number>
  written: NullableJson
}

export interface SchemeVersionTable {
  district_id: DistrictId
  scheme_id: SchemeId
  number: number
  body: Json
  canonical: string
  content_hash: string
  structure_hash: string
  published_by: PersonId | null
  published_at: GeneratedInstant
  written: NullableJson
}

export interface SecondFactorRuleTable {
  district_id: DistrictId
  from_day: PlainDate | null
  version: Generated<number>
  set_by: PersonId
  set_at: GeneratedInstant
}

export interface SelfItemTable {
  district_id: DistrictId
  assessment_id: AssessmentId
  unit_id: UnitId
  item_id: string
  value: GeneratedJson
  claimed_points: string | null
  note: Generated<string>
  contest_reason: string | null
  saved_by: PersonId
  saved_at: GeneratedInstant
  version: Generated<number>
}

export interface SelfItemReturnTable {
  district_id: DistrictId
  id: string
  assessment_id: AssessmentId
  unit_id: UnitId
  round: number
  item_id: string
  reason: string
  due_on: PlainDate
  before: Json
  returned_by: PersonId
  returned_at: GeneratedInstant
  after: NullableJson
  handed_in: boolean | null
  closed_at: NullableInstant
}

export interface SetupCodeTable {
  id: string
  code_hash: string
  created_at: GeneratedInstant
  used_at: NullableInstant
}

export interface SignInAttemptTable {
  username: string
  failures: number
  window_started: Instant
}

export interface SignInEventTable {
  id: string
  account_id: AccountId | null
  username: string | null
  outcome:
    | 'signedIn'
    | 'wrongPassword'
    | 'unknownUser'
    | 'locked'
    | 'signedOut'
    | 'passwordChanged'
    | 'passwordReset'
    | 'sessionsRevoked'
    | 'accountMade'
    | 'disabled'
    | 'enabled'
    | 'passwordExpired'
    | 'codeWrong'
    | 'recoveryCodeUsed'
    | 'recoveryCodesMade'
    | 'secondFactorOn'
    | 'secondFactorOff'
    | 'secondFactorReset'
  ip_address: string | null
  user_agent: string | null
  at: GeneratedInstant
}

export interface TableLayoutTable {
  district_id: DistrictId
  person_id: PersonId
  list: string
  layout: Json
  changed_at: GeneratedInstant
}

export interface TargetTable {
  district_id: DistrictId
  id: TargetId
  unit_id: UnitId
  counted: Json
  period_start: PlainDate
  period_end: PlainDate
  withdrawn_at: NullableInstant
  withdrawn_by: PersonId | null
  version: Generated<number>
}

export interface TargetVersionTable {
  district_id: DistrictId
  target_id: TargetId
  number: number
  name: string
  lines: Json
  set_by: PersonId
  set_at: GeneratedInstant
}

export interface TitleAwardTable {
  district_id: DistrictId
  id: TitleAwardId
  unit_id: UnitId
  title: string
  level: string
  rating_id: RatingId | null
  valid_from: PlainDate
  valid_to: PlainDate | null
  awarded_at: GeneratedInstant
  revoked_at: NullableInstant
  revoked_by: PersonId | null
  revoke_reason: string | null
  number_year: number | null
  number_serial: number | null
  recheck_months: number | null
  recheck_due: PlainDate | null
  continues_id: TitleAwardId | null
}

export interface TitleMoveTable {
  district_id: DistrictId
  title_award_id: TitleAwardId
  number: number
  event: 'passRecheck' | 'orderRectification' | 'renew' | 'downgrade' | 'revoke'
  from_state: string
  to_state: 'held' | 'rectifying' | 'renewed' | 'downgraded' | 'revoked'
  day: PlainDate
  reason: string
  approval: string | null
  due_on: PlainDate | null
  decided_by: PersonId
  decided_at: GeneratedInstant
}

export interface TransitionLogTable {
  district_id: DistrictId
  id: string
  subject_kind: string
  subject_id: string
  unit_id: UnitId | null
  event: string
  from_state: string | null
  to_state: string
  actor_id: PersonId | null
  at: GeneratedInstant
  reason: string | null
}

export interface UnitTable {
  district_id: DistrictId
  id: UnitId
  kind: 'district' | 'generalBranch' | 'branch' | 'group'
  code: string | null
  opened_on: PlainDate
  closed_on: PlainDate | null
  recorded_at: GeneratedInstant
  version: Generated<number>
}

export interface UnitHeadcountTable {
  district_id: DistrictId
  unit_id: UnitId
  day: PlainDate
  members: number
  recorded_at: GeneratedInstant
  recorded_by: PersonId | null
}

export interface UnitMetricTotalTable {
  district_id: DistrictId
  unit_id: UnitId
  month: PlainDate
  metric:
    | 'meeting.held'
    | 'meeting.attendance'
    | 'meeting.resolved'
    | 'meeting.majorMatter'
    | 'activity.held'
    | 'activity.attendance'
    | 'activity.participant'
    | 'activity.cost'
    | 'visit.known'
    | 'visit.done'
    | 'visit.delay'
    | 'visit.amount'
    | 'lifeEvent.known'
    | 'lifeEvent.given'
    | 'lifeEvent.amount'
    | 'festivalGoods.issued'
    | 'festivalGoods.recipient'
    | 'festivalGoods.amount'
    | 'training.held'
    | 'training.attendance'
    | 'training.participant'
    | 'training.hours'
    | 'mentoring.paired'
    | 'mentoring.followedUp'
    | 'mentoring.concluded'
    | 'reading.held'
    | 'reading.participant'
    | 'reading.attendance'
    | 'reading.note'
    | 'competition.held'
    | 'competition.entrant'
    | 'competition.placed'
    | 'learningTeam.joined'
    | 'learningTeam.met'
    | 'learningTeam.awarded'
    | 'ethics.held'
    | 'ethics.covered'
    | 'ethics.staff'
    | 'dispatch.submitted'
    | 'dispatch.adopted'
    | 'dispatch.author'
    | 'honour.won'
    | 'disclosure.published'
    | 'disclosure.dated'
    | 'disclosure.onTime'
    | 'healthExam.due'
    | 'healthExam.attended'
    | 'recuperation.planned'
    | 'recuperation.went'
    | 'recuperation.answered'
    | 'recuperation.satisfied'
    | 'mutualAid.eligible'
    | 'mutualAid.enrolled'
    | 'mutualAid.claimed'
    | 'mutualAid.paid'
    | 'mutualAid.amount'
    | 'research.finished'
    | 'publicity.published'
    | 'volunteering.held'
    | 'volunteering.attendance'
    | 'volunteering.participant'
    | 'volunteering.amount'
    | 'safety.tour'
    | 'safety.notice'
    | 'safety.closed'
    | 'safety.closedInTime'
    | 'legal.held'
    | 'legal.attendance'
    | 'legal.participant'
    | 'womensWork.held'
    | 'womensWork.attendance'
    | 'womensWork.participant'
  amount: string
}

export interface UnitNameTable {
  district_id: DistrictId
  id: string
  unit_id: UnitId
  name: string
  short_name: string
  name_en: string | null
  pinyin: string
  initials: string
  valid_from: PlainDate
  valid_to: PlainDate | null
  recorded_at: GeneratedInstant
  recorded_by: PersonId | null
  voided_at: NullableInstant
  voided_by: PersonId | null
}

export interface UnitSegmentTable {
  district_id: DistrictId
  id: string
  unit_id: UnitId
  dimension: 'stage' | 'ownership' | 'zone'
  value: string
  valid_from: PlainDate
  valid_to: PlainDate | null
  recorded_at: GeneratedInstant
  recorded_by: PersonId | null
  voided_at: NullableInstant
  voided_by: PersonId | null
}

export interface VisitTable {
  district_id: DistrictId
  id: VisitId
  assessment_id: AssessmentId
  unit_id: UnitId
  held_on: PlainDate
  leader_id: PersonId
  state: Generated<'planned' | 'finished' | 'cancelled'>
  summary: Generated<string>
  planned_by: PersonId
  planned_at: GeneratedInstant
  finished_at: NullableInstant
  version: Generated<number>
}

export interface VisitLineTable {
  district_id: DistrictId
  visit_id: VisitId
  item_id: string
  finding: 'confirmed' | 'partly' | 'notFound' | null
  note: Generated<string>
  saved_by: PersonId
  saved_at: GeneratedInstant
  version: Generated<number>
}

export interface VisitMemberTable {
  district_id: DistrictId
  visit_id: VisitId
  person_id: PersonId
}

export interface VisitVoteTable {
  district_id: DistrictId
  id: VoteId
  visit_id: VisitId
  assessment_id: AssessmentId
  unit_id: UnitId
  item_id: string
  way: 'live' | 'paper'
  state: 'open' | 'counted' | 'tooFew' | 'discarded'
  present: number
  issued: Generated<number>
  turnout: Generated<number>
  turnout_step: Generated<number>
  code_key: string | null
  code_cipher: string | null
  counts: NullableJson
  reason: string | null
  opened_by: PersonId
  opened_at: GeneratedInstant
  second_id: PersonId | null
  version: Generated<number>
}

export interface VoiceAskTable {
  district_id: DistrictId
  call_id: VoiceCallId
  unit_id: UnitId
  person_id: PersonId
  envelope_id: string | null
  key_id: string | null
  sealed: string | null
}

export interface VoiceCallTable {
  district_id: DistrictId
  id: VoiceCallId
  assessment_id: AssessmentId
  rater_id: string
  asked: 'members' | 'peers' | 'leaders'
  closes_on: PlainDate
  note: string
  state: Generated<'open' | 'counted' | 'discarded'>
  reason: string | null
  opened_by: PersonId
  opened_at: GeneratedInstant
  version: Generated<number>
}

export interface VoiceCallUnitTable {
  district_id: DistrictId
  call_id: VoiceCallId
  assessment_id: AssessmentId
  unit_id: UnitId
  asked: number
  given: number | null
  state: Generated<'open' | 'counted' | 'tooFew' | 'discarded'>
}

export interface VoiceMarkTable {
  district_id: DistrictId
  assessment_id: AssessmentId
  unit_id: UnitId
  rater_id: string
  points: string | null
  papers: number
  reason: string
  recorded_by: PersonId
  recorded_at: GeneratedInstant
  version: Generated<number>
}

export interface VoteCodeMissTable {
  source: string
  misses: number
  window_started: Instant
}

export interface VoteDoorTable {
  code_hash: string
  tenant_id: DistrictId
  vote_id: VoteId
  closes_at: Instant
}

export interface WordListTable {
  district_id: DistrictId
  list: 'visitKind' | 'disclosureIndicator'
  words: Json
  version: Generated<number>
  changed_by: string
  changed_at: GeneratedInstant
}

export interface Schema {
  account_code_use: AccountCodeUseTable
  account_credential: AccountCredentialTable
  account_preference: AccountPreferenceTable
  account_rate_limit: AccountRateLimitTable
  account_session: AccountSessionTable
  account_state: AccountStateTable
  account_two_factor: AccountTwoFactorTable
  account_user: AccountUserTable
  account_verification: AccountVerificationTable
  agreed_mark: AgreedMarkTable
  assessment: AssessmentTable
  assessment_unit: AssessmentUnitTable
  audit_chain: AuditChainTable
  audit_log: AuditLogTable
  ballot_envelope: BallotEnvelopeTable
  ballot_right: BallotRightTable
  bin_item: BinItemTable
  binder: BinderTable
  calendar_link: CalendarLinkTable
  clock: ClockTable
  directory: DirectoryTable
  district: DistrictTable
  district_fact: DistrictFactTable
  duty: DutyTable
  evidence_file: EvidenceFileTable
  evidence_picture: EvidencePictureTable
  evidence_use: EvidenceUseTable
  idempotency: IdempotencyTable
  import_match: ImportMatchTable
  kept_place: KeptPlaceTable
  key_points: KeyPointsTable
  key_points_source: KeyPointsSourceTable
  key_points_version: KeyPointsVersionTable
  ledger_entry: LedgerEntryTable
  ledger_measure: LedgerMeasureTable
  member_record: MemberRecordTable
  membership: MembershipTable
  notice: NoticeTable
  notice_event: NoticeEventTable
  notice_mute: NoticeMuteTable
  objection: ObjectionTable
  objection_opinion: ObjectionOpinionTable
  obligation_adjustment: ObligationAdjustmentTable
  obligation_due: ObligationDueTable
  obligation_round: ObligationRoundTable
  obligation_round_change: ObligationRoundChangeTable
  panel_opening: PanelOpeningTable
  person: PersonTable
  picture_twin: PictureTwinTable
  placement: PlacementTable
  plan: PlanTable
  plan_item: PlanItemTable
  plan_item_return: PlanItemReturnTable
  plan_progress: PlanProgressTable
  plan_source: PlanSourceTable
  plan_version: PlanVersionTable
  post: PostTable
  public_notice: PublicNoticeTable
  rating: RatingTable
  rating_unit: RatingUnitTable
  reminder_run: ReminderRunTable
  result_item: ResultItemTable
  result_set: ResultSetTable
  result_unit: ResultUnitTable
  review_assignment: ReviewAssignmentTable
  review_mark: ReviewMarkTable
  review_note: ReviewNoteTable
  saved_view: SavedViewTable
  scheme: SchemeTable
  scheme_version: SchemeVersionTable
  second_factor_rule: SecondFactorRuleTable
  self_item: SelfItemTable
  self_item_return: SelfItemReturnTable
  setup_code: SetupCodeTable
  sign_in_attempt: SignInAttemptTable
  sign_in_event: SignInEventTable
  table_layout: TableLayoutTable
  target: TargetTable
  target_version: TargetVersionTable
  title_award: TitleAwardTable
  title_move: TitleMoveTable
  transition_log: TransitionLogTable
  unit: UnitTable
  unit_headcount: UnitHeadcountTable
  unit_metric_total: UnitMetricTotalTable
  unit_name: UnitNameTable
  unit_segment: UnitSegmentTable
  visit: VisitTable
  visit_line: VisitLineTable
  visit_member: VisitMemberTable
  visit_vote: VisitVoteTable
  voice_ask: VoiceAskTable
  voice_call: VoiceCallTable
  voice_call_unit: VoiceCallUnitTable
  voice_mark: VoiceMarkTable
  vote_code_miss: VoteCodeMissTable
  vote_door: VoteDoorTable
  word_list: WordListTable
}

export const TENANT_TABLES = [
  'agreed_mark',
  'assessment',
  'assessment_unit',
  'audit_chain',
  'audit_log',
  'ballot_envelope',
  'ballot_right',
  'bin_item',
  'binder',
  'district_fact',
  'duty',
  'evidence_file',
  'evidence_picture',
  'evidence_use',
  'idempotency',
  'import_match',
  'key_points',
  'key_points_source',
  'key_points_version',
  'ledger_entry',
  'ledger_measure',
  'member_record',
  'membership',
  'notice',
  'notice_event',
  'notice_mute',
  'objection',
  'objection_opinion',
  'obligation_adjustment',
  'obligation_due',
  'obligation_round',
  'obligation_round_change',
  'panel_opening',
  'person',
  'picture_twin',
  'placement',
  'plan',
  'plan_item',
  'plan_item_return',
  'plan_progress',
  'plan_source',
  'plan_version',
  'post',
  'public_notice',
  'rating',
  'rating_unit',
  'reminder_run',
  'result_item',
  'result_set',
  'result_unit',
  'review_assignment',
  'review_mark',
  'review_note',
  'saved_view',
  'scheme',
  'scheme_version',
  'second_factor_rule',
  'self_item',
  'self_item_return',
  'table_layout',
  'target',
  'target_version',
  'title_award',
  'title_move',
  'transition_log',
  'unit',
  'unit_headcount',
  'unit_metric_total',
  'unit_name',
  'unit_segment',
  'visit',
  'visit_line',
  'visit_member',
  'visit_vote',
  'voice_ask',
  'voice_call',
  'voice_call_unit',
  'voice_mark',
  'word_list',
] as const satisfies readonly (keyof Schema)[]

export const REFERENCE_TABLES = ['clock', 'district'] as const satisfies readonly (keyof Schema)[]

export const LOCAL_TABLES = [
  'account_code_use',
  'account_credential',
  'account_preference',
  'account_rate_limit',
  'account_session',
  'account_state',
  'account_two_factor',
  'account_user',
  'account_verification',
  'calendar_link',
  'directory',
  'kept_place',
  'setup_code',
  'sign_in_attempt',
  'sign_in_event',
  'vote_code_miss',
  'vote_door',
] as const satisfies readonly (keyof Schema)[]

export const OVERVIEW_TABLES = [
  'clock',
  'district',
  'public_notice',
  'rating',
  'rating_unit',
  'result_set',
  'result_unit',
  'title_award',
  'title_move',
] as const satisfies readonly (keyof Schema)[]

/** Columns that are written as JSON text. */
export const JSON_COLUMNS: { readonly [T in (typeof TENANT_TABLES)[number]]?: readonly (keyof Schema[T])[] } = {
  audit_log: ['detail'],
  bin_item: ['contents'],
  district_fact: ['value'],
  duty: ['counted', 'cadence'],
  idempotency: ['outcome'],
  import_match: ['columns'],
  key_points: ['draft'],
  key_points_source: ['document', 'refused'],
  key_points_version: ['content'],
  ledger_entry: ['details'],
  notice: ['detail'],
  notice_event: ['detail'],
  plan: ['draft'],
  plan_item: ['item'],
  plan_source: ['document', 'readings', 'notes', 'refused'],
  plan_version: ['content'],
  public_notice: ['settings'],
  rating: ['policy'],
  rating_unit: ['certificate'],
  result_item: ['lineage'],
  result_unit: ['reasons'],
  review_mark: ['value'],
  scheme: ['draft', 'parameters', 'written'],
  scheme_version: ['body', 'written'],
  self_item: ['value'],
  self_item_return: ['before', 'after'],
  table_layout: ['layout'],
  target: ['counted'],
  target_version: ['lines'],
  visit_vote: ['counts'],
  word_list: ['words'],
}

export type TenantTable = (typeof TENANT_TABLES)[number]
/** Everything outside the tenants. */
export type LocalTable = (typeof REFERENCE_TABLES)[number] | (typeof LOCAL_TABLES)[number]
export type OverviewTable = (typeof OVERVIEW_TABLES)[number]
