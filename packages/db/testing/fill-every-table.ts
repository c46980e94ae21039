import { newId } from '../src/frame/new-id.ts'
import { inTenant } from '../src/frame/transactions.ts'
import { insertRows } from '../src/frame/insert-rows.ts'
import type { ScratchDb } from './scratch-db.ts'
import type { SmallDistrict } from './small-district.ts'
import { type AssessmentId, type EntryId, type FileId, type IdempotencyKey, plainDate } from '@jianjia/domain/kernel'
import type {
  BinderId,
  DutyId,
  KeyPointsId,
  NoticeId,
  ObjectionId,
  ObligationRoundId,
  PlanId,
  TargetId,
  VisitId,
  VoteId,
} from '@jianjia/domain/kernel'
import type {
  AccountId,
  PostId,
  RatingId,
  ResultSetId,
  SchemeId,
  TitleAwardId,
  VoiceCallId,
} from '@jianjia/domain/kernel'

/** What a branch said to a line, as a return keeps it. */
const SAID = JSON.stringify({ value: null, note: '', contestReason: null, fileIds: [] })

/** A scheme's text with names in an order that jsonb does not keep. */
const TYPED = '{"conditions": {"一般": "3", "优": "5", "合格以上": "4"}}'

/** At least one row in every tenant table, so that a walk over all of them finds something to protect. */
export async function fillEveryTable(scratch: ScratchDb, district: SmallDistrict): Promise<SmallDistrict> {
  const { districtId, rootId, schoolId: unit_id, personId } = district
  const day = plainDate('2026-03-05')
  const ids = {
    entry: newId<EntryId>(),
    file: newId<FileId>(),
    scheme: newId<SchemeId>(),
    assessment: newId<AssessmentId>(),
    results: newId<ResultSetId>(),
    rating: newId<RatingId>(),
  }
  const cell = { assessment_id: ids.assessment, unit_id, item_id: 'a1' }
  const source = { kind: 'selfAssessment' as const, source_id: ids.assessment, unit_id }
  const valid = { valid_from: day }
  await inTenant(scratch.db, districtId, 'write', async (tx) => {
    await insertRows(tx, 'unit_segment', [{ ...valid, id: newId(), unit_id, dimension: 'stage', value: 'primary' }])
    await insertRows(tx, 'unit_headcount', [{ unit_id, day, members: 40 }])
    await insertRows(tx, 'post', [{ ...valid, id: newId<PostId>(), person_id: personId, unit_id, role: 'chair' }])
    await insertRows(tx, 'membership', [{ ...valid, id: newId(), person_id: personId, unit_id }])
    await insertRows(tx, 'member_record', [{ person_id: personId, changed_by: personId }])
    const link = { position: 1, line_id: newId<string>(), hash: 'ab'.repeat(32), sealed_on: day }
    await insertRows(tx, 'audit_chain', [link])
    await insertRows(tx, 'second_factor_rule', [{ from_day: day, set_by: personId }])
    await insertRows(tx, 'import_match', [{ unit_id, subject: 'roster', columns: '{}', changed_by: personId }])

    await insertRows(tx, 'ledger_entry', [
      {
        id: ids.entry,
        kind: 'dispatch',
        unit_id,
        branch_id: unit_id,
        day,
        title: '简讯',
        details: '{"a":"b"}',
        recorded_by: personId,
      },
    ])
    const measure = {
      unit_id,
      branch_id: unit_id,
      day,
      metric: 'dispatch.submitted',
      amount: '1',
      amount_number: '1',
    } as const
    await insertRows(tx, 'ledger_measure', [{ ...measure, entry_id: ids.entry, seq: 0 }])
    const month = plainDate('2026-03-01')
    await insertRows(tx, 'unit_metric_total', [{ unit_id, month, metric: 'dispatch.submitted', amount: '1' }])
    await insertRows(tx, 'word_list', [{ list: 'visitKind', words: '[]', changed_by: personId }])
    await insertRows(tx, 'duty', [
      {
        ...{ id: newId<DutyId>(), name: '每月开会', counted: '{}', cadence: '{}', unit_kinds: ['branch'] },
        ...{ soon_days: 7, starts_on: day, set_by: personId, changed_by: personId },
      },
    ])
    await insertRows(tx, 'table_layout', [{ person_id: personId, list: 'plan.list', layout: '{}' }])
    const view = { owner_id: personId, page: '/plans', name: '未交', search: '?state=submitted' }
    await insertRows(tx, 'saved_view', [view])
    const binned = {
      kind: 'plan',
      subject_id: newId<string>(),
      unit_id,
      title: '作废的计划',
      contents: '{}',
      binned_by: personId,
    } as const
    await insertRows(tx, 'bin_item', [binned])
    const target_id = newId<TargetId>()
    await insertRows(tx, 'target', [
      { id: target_id, unit_id: rootId, counted: '{}', period_start: day, period_end: day },
    ])
    await insertRows(tx, 'target_version', [{ target_id, number: 1, name: '信息', lines: '[]', set_by: personId }])
    await insertRows(tx, 'evidence_file', [
      {
        ...{ id: ids.file, owner_unit_id: unit_id, sha256: 'ab'.repeat(32), size: 7, media_type: 'text/plain' },
        ...{ original_name: '通知.txt', uploaded_by: personId },
      },
    ])
    const [picture, twin] = [newId<FileId>(), newId<FileId>()]
    for (const [id, sha] of [
      [picture, '01'],
      [twin, '02'],
    ] as const)
      await insertRows(tx, 'evidence_file', [
        {
          ...{ id, owner_unit_id: unit_id, sha256: sha.repeat(32), size: 7, media_type: 'image/jpeg' },
          ...{ original_name: '活动.jpg', uploaded_by: personId },
        },
      ])
    const looks = { width: 4, height: 3, thumbnail_size: 5, grey: Buffer.alloc(9), prints: Buffer.alloc(8) }
    await insertRows(tx, 'evidence_picture', [{ file_id: picture, ...looks }])
    await insertRows(tx, 'picture_twin', [{ file_id: picture, twin_id: twin, likeness: 950 }])
    const use = { file_id: ids.file, unit_id, added_by: personId }
    await insertRows(tx, 'evidence_use', [{ ...use, id: newId(), subject_kind: 'ledgerEntry', subject_id: ids.entry }])

    const plan_id = newId<PlanId>()
    const promised = { plan_id, number: 1, item_id: 'i1' }
    await insertRows(tx, 'plan', [
      { id: plan_id, unit_id, kind: 'plan', state: 'draft', created_by: personId, saved_by: personId },
    ])
    await insertRows(tx, 'plan_source', [
      { plan_id, seq: 1, file_id: ids.file, readings: '[]', piece: 0, added_by: personId },
    ])
    await insertRows(tx, 'plan_version', [
      {
        ...{ plan_id, number: 1, content: '{}', content_hash: 'ab'.repeat(32), source_seq: 1 },
        ...{ receipt_no: 'A', submitted_by: personId },
      },
    ])
    await insertRows(tx, 'plan_item', [
      { ...promised, position: 1, unit_id, first_day: day, last_day: day, item: '{}' },
    ])
    await insertRows(tx, 'plan_item_return', [{ ...promised, id: newId(), reason: '缺责任人', returned_by: personId }])
    await insertRows(tx, 'plan_progress', [
      { id: newId(), plan_id, unit_id, item_id: 'i1', window_start: day, act: 'done', day, recorded_by: personId },
    ])

    const key_points_id = newId<KeyPointsId>()
    await insertRows(tx, 'key_points', [
      { id: key_points_id, unit_id: rootId, state: 'draft', created_by: personId, saved_by: personId },
    ])
    await insertRows(tx, 'key_points_source', [
      { key_points_id, seq: 1, file_id: ids.file, document: '[]', added_by: personId },
    ])
    await insertRows(tx, 'key_points_version', [
      { key_points_id, number: 1, id: newId(), content: '{}', content_hash: 'ab'.repeat(32), issued_by: personId },
    ])

    await insertRows(tx, 'scheme', [
      { id: ids.scheme, owner_unit_id: rootId, name: '细则', year_label: '2026', draft: TYPED, written: TYPED },
    ])
    const hashes = { canonical: '{}', content_hash: 'c', structure_hash: 's' }
    await insertRows(tx, 'scheme_version', [
      { ...hashes, scheme_id: ids.scheme, number: 1, body: TYPED, written: TYPED },
    ])
    await insertRows(tx, 'assessment', [
      {
        ...{ id: ids.assessment, assessor_unit_id: rootId, scheme_id: ids.scheme, scheme_version: 1, name: '考核' },
        ...{ period_start: plainDate('2026-01-01'), period_end: plainDate('2026-12-31'), publicity_days: 7 },
        ...{ self_due_on: plainDate('2026-12-10'), review_due_on: plainDate('2026-12-20') },
      },
    ])
    await insertRows(tx, 'assessment_unit', [{ assessment_id: ids.assessment, unit_id }])
    await insertRows(tx, 'district_fact', [{ ...cell, value: '["1","2"]', recorded_by: personId }])
    const voice = { assessment_id: ids.assessment, unit_id, rater_id: '互评', points: '90', papers: 20 }
    const call = newId<VoiceCallId>()
    const voiceAsk = { call_id: call, unit_id }
    await insertRows(tx, 'voice_call', [
      {
        ...{ id: call, assessment_id: ids.assessment, rater_id: '会员', asked: 'members', note: '账号评分' },
        ...{ closes_on: plainDate('2026-12-01'), opened_by: personId },
      },
    ])
    await insertRows(tx, 'voice_call_unit', [{ ...voiceAsk, assessment_id: ids.assessment, asked: 5 }])
    await insertRows(tx, 'voice_ask', [{ ...voiceAsk, person_id: personId }])
    await insertRows(tx, 'voice_mark', [{ ...voice, reason: '会场收回', recorded_by: personId }])
    await insertRows(tx, 'self_item', [{ ...cell, saved_by: personId }])
    const { assessment_id } = cell
    await insertRows(tx, 'review_assignment', [
      { assessment_id, unit_id, id: newId(), reviewer_id: personId, assigned_by: personId },
    ])
    await insertRows(tx, 'review_mark', [{ ...cell, reviewer_id: personId, points: '3', points_number: '3' }])
    await insertRows(tx, 'review_note', [{ ...cell, reviewer_id: personId, text: '再看', doubtful: true, version: 1 }])
    await insertRows(tx, 'panel_opening', [{ ...cell, opened_by: personId }])
    await insertRows(tx, 'self_item_return', [
      { ...cell, id: newId(), round: 1, reason: '缺签到表', due_on: day, before: SAID, returned_by: personId },
    ])
    await insertRows(tx, 'agreed_mark', [{ ...cell, points: '3', reason: '面议', agreed_by: personId }])
    const period = { period_start: plainDate('2026-01-01'), period_end: plainDate('2026-12-31'), due_on: day }
    await insertRows(tx, 'obligation_due', [{ ...source, ...period, state: 'missing' }])
    await insertRows(tx, 'obligation_adjustment', [
      { ...source, id: newId(), adjustment: 'waiver', reason: '新建校', approved_by: personId },
    ])

    const round = newId<ObligationRoundId>()
    const { due_on: _, ...asked } = period
    await insertRows(tx, 'obligation_round', [
      {
        ...{ ...asked, id: round, unit_id: rootId, kind: 'plan', period_kind: 'calendarYear', period_label: '2026' },
        ...{ opens_on: day, due_on: day, unit_kinds: ['branch'], set_by: personId },
      },
    ])
    await insertRows(tx, 'obligation_round_change', [
      {
        ...{ id: newId<string>(), round_id: round, event: 'edited', was_label: '2026', was_note: '' },
        ...{ was_due_on: day, due_on: day, changed_by: personId },
      },
    ])
    await insertRows(tx, 'notice', [
      {
        id: newId<NoticeId>(),
        person_id: personId,
        unit_id,
        kind: 'obligationReminder',
        subject_id: round,
        of_day: day,
      },
    ])
    await insertRows(tx, 'notice_mute', [{ person_id: personId, kind: 'planMonth', muted: true }])
    await insertRows(tx, 'notice_event', [
      {
        ...{ id: newId<string>(), kind: 'planAccepted', unit_id, subject_id: round, person_id: null },
        ...{ detail: JSON.stringify({ about: '计划', reason: null, dueOn: null }), happened_by: personId },
      },
    ])
    await insertRows(tx, 'reminder_run', [{ day }])

    const visit_id = newId<VisitId>()
    const vote_id = newId<VoteId>()
    await insertRows(tx, 'visit', [
      { id: visit_id, assessment_id, unit_id, held_on: day, leader_id: personId, planned_by: personId },
    ])
    await insertRows(tx, 'visit_member', [{ visit_id, person_id: personId }])
    await insertRows(tx, 'visit_line', [{ visit_id, item_id: 'a1', saved_by: personId }])
    await insertRows(tx, 'visit_vote', [
      {
        ...{ ...cell, id: vote_id, visit_id, way: 'live', state: 'open', present: 20, opened_by: personId },
        ...{ code_key: 'k', code_cipher: 'c' },
      },
    ])
    await insertRows(tx, 'ballot_right', [{ vote_id, token_hash: 'ab'.repeat(32) }])
    await insertRows(tx, 'ballot_envelope', [{ vote_id, id: newId<string>(), key_id: 'k', sealed: 's' }])

    await insertRows(tx, 'binder', [
      {
        ...{
          id: newId<BinderId>(),
          assessment_id: ids.assessment,
          unit_id,
          format: 'pdf',
          state_hash: 'ab'.repeat(32),
        },
        ...{ as_of: day, content: '{}', requested_by: personId },
      },
    ])

    const published = { canonical: '{}', content_hash: 'c', published_by: personId, public_from: day, public_to: day }
    await insertRows(tx, 'result_set', [{ ...published, id: ids.results, assessment_id, number: 1 }])
    await insertRows(tx, 'result_unit', [{ result_set_id: ids.results, unit_id, unit_name: '柳河镇中心小学工会' }])
    await insertRows(tx, 'result_item', [{ result_set_id: ids.results, unit_id, item_id: 'a1', lineage: '{}' }])
    const objection_id = newId<ObjectionId>()
    await insertRows(tx, 'objection', [
      {
        ...{ id: objection_id, assessment_id: ids.assessment, unit_id, result_set_id: ids.results, item_id: 'a1' },
        ...{ reason: '记录漏计', raised_by: personId, answer_by: day },
      },
    ])
    await insertRows(tx, 'objection_opinion', [{ objection_id, reviewer_id: personId, asked_by: personId }])
    const decided = { policy: '{}', canonical: '{}', content_hash: 'c', decided_by: personId }
    await insertRows(tx, 'rating', [{ ...decided, id: ids.rating, result_set_id: ids.results }])
    await insertRows(tx, 'rating_unit', [{ rating_id: ids.rating, unit_id, certificate: '{}' }])
    const title = { id: newId<TitleAwardId>(), unit_id, title: '合格职工之家', level: '合格' }
    await insertRows(tx, 'title_award', [{ ...valid, ...title, rating_id: ids.rating }])
    await insertRows(tx, 'title_move', [
      {
        ...{ title_award_id: title.id, number: 1, event: 'passRecheck', from_state: 'held', to_state: 'held', day },
        ...{ reason: '复查合格', decided_by: personId },
      },
    ])
    const shown = { settings: '{}', canonical: '{}', content_hash: 'c', issued_by: personId }
    await insertRows(tx, 'public_notice', [{ ...shown, number: 1, result_set_id: ids.results }])

    const account = newId<AccountId>()
    await insertRows(tx, 'idempotency', [
      { key: newId<IdempotencyKey>(), account_id: account, procedure: 'a.b', input_hash: 'h', outcome: '{"ok":true}' },
    ])
    const moved = { subject_kind: 'assessment', subject_id: ids.assessment, event: 'open', to_state: 'open' }
    await insertRows(tx, 'transition_log', [{ ...moved, id: newId(), actor_id: personId }])
    await insertRows(tx, 'audit_log', [
      {
        ...{ id: newId(), procedure: 'a.b', mode: 'named', actor_account_id: account, at: new Date() },
        ...{ subject_kind: 'assessment', subject_id: ids.assessment },
      },
    ])
  })
  return district
}
