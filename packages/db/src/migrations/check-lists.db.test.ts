import {
  ASSESSMENT_STATES,
  OBJECTION_OPINIONS,
  OBJECTION_STATES,
  schemeLifecycle,
  UNIT_ASSESSMENT_STATES,
  VISIT_STATES,
  VISIT_VOTE_STATES,
  VOICE_ASKED,
  VOICE_CALL_STATES,
  VOICE_UNIT_STATES,
  VisitFinding,
} from '@jianjia/domain/assessment'
import { BINNED_KINDS } from '@jianjia/domain/bin'
import { BINDER_FAILURES, BINDER_FORMATS, BINDER_STATES } from '@jianjia/domain/binder'
import { EvidenceSubject } from '@jianjia/domain/evidence'
import { statesOf } from '@jianjia/domain/kernel'
import { LedgerKind, METRICS, WordList } from '@jianjia/domain/ledger'
import { ObligationKind, ObligationState, ReportKind, ROUND_CHANGES, ROUND_STATES } from '@jianjia/domain/obligation'
import { KEPT_KINDS, LANGUAGES } from '@jianjia/domain/policy'
import { LINES, Role, SegmentDimension, UnitKind } from '@jianjia/domain/org'
import { PeriodKind } from '@jianjia/domain/period'
import { KEY_POINTS_STATES, PLAN_STATES, PROGRESS_ACTS } from '@jianjia/domain/plan'
import { TITLE_EVENTS, titleLifecycle } from '@jianjia/domain/title'
import { expect, it } from 'vitest'
import { scratchDb } from '../../testing/index.ts'

/** The columns with a closed list, and where the list lives. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  'unit.kind': UnitKind.options,
  'placement.unit_kind': UnitKind.options,
  'placement.parent_kind': UnitKind.options,
  'placement.line': LINES,
  'unit_segment.dimension': SegmentDimension.options,
  'post.role': Role.options,
  'ledger_entry.kind': LedgerKind.options,
  'ledger_measure.metric': Object.keys(METRICS),
  'unit_metric_total.metric': Object.keys(METRICS),
  'word_list.list': WordList.options,
  'evidence_use.subject_kind': EvidenceSubject.options,
  'scheme.state': statesOf(schemeLifecycle),
  'assessment.state': ASSESSMENT_STATES,
  'assessment_unit.state': UNIT_ASSESSMENT_STATES,
  'visit.state': VISIT_STATES,
  'visit_line.finding': VisitFinding.options,
  'visit_vote.state': VISIT_VOTE_STATES,
  'objection.state': OBJECTION_STATES,
  'voice_call.asked': VOICE_ASKED,
  'voice_call.state': VOICE_CALL_STATES,
  'voice_call_unit.state': VOICE_UNIT_STATES,
  'objection_opinion.opinion': OBJECTION_OPINIONS,
  'obligation_due.kind': ObligationKind.options,
  'obligation_due.state': ObligationState.options,
  'obligation_adjustment.kind': ObligationKind.options,
  'obligation_round.kind': ReportKind.options,
  'obligation_round.period_kind': PeriodKind.options,
  'obligation_round.state': ROUND_STATES,
  'obligation_round_change.event': ROUND_CHANGES,
  'account_preference.language': LANGUAGES,
  'bin_item.kind': BINNED_KINDS,
  'kept_place.kind': KEPT_KINDS,
  'key_points.state': KEY_POINTS_STATES,
  'plan.kind': ReportKind.options,
  'plan.state': PLAN_STATES,
  'plan_progress.act': PROGRESS_ACTS,
  'title_move.event': TITLE_EVENTS,
  'title_move.to_state': statesOf(titleLifecycle),
  'binder.failure': BINDER_FAILURES,
  'binder.format': BINDER_FORMATS,
  'binder.state': BINDER_STATES,
  // Discriminants of types without a list of values of their own, and lists that only the database holds.
  'obligation_adjustment.adjustment': ['extension', 'waiver'],
  'visit_vote.way': ['live', 'paper'],
  'audit_log.mode': ['named', 'sealed'],
  'district.kind': ['district', 'municipal', 'university'],
  'sign_in_event.outcome': [
    ...['signedIn', 'wrongPassword', 'unknownUser', 'locked', 'signedOut', 'passwordChanged', 'passwordReset'],
    ...['sessionsRevoked', 'accountMade', 'disabled', 'enabled', 'passwordExpired', 'codeWrong', 'recoveryCodeUsed'],
    ...['recoveryCodesMade', 'secondFactorOn', 'secondFactorOff', 'secondFactorReset'],
  ],
}

it('every closed list of the database is the domain’s, and none is forgotten here', async () => {
  await using scratch = await scratchDb()
  const { rows } = await scratch.owner.query<{ column: string; text: string }>(`
    select c.relname || '.' || a.attname as column, pg_get_constraintdef(k.oid) as text
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
    where n.nspname = 'app' and k.contype = 'c' and cardinality(k.conkey) = 1
      and pg_get_constraintdef(k.oid) ~ '= (ANY \\(|''[^'']+''::text\\)\\)$)'`)
  const found = Object.fromEntries(
    rows.map(({ column, text }) => [
      column,
      [...text.matchAll(/'([^']*)'::text/g)].map((match) => match[1] ?? '').toSorted(byText),
    ]),
  )
  expect(found).toEqual(
    Object.fromEntries(Object.entries(LISTS).map(([column, list]) => [column, list.toSorted(byText)])),
  )
})

function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
