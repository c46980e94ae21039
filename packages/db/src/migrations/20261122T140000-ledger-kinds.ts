import type { Kysely } from 'kysely'
import { run, tenantTable } from './statements.ts'

/**
 * All kinds of ledgers and the metrics they give, and the district's own lists of words. Checking the new lists against
 * the rows takes about a second per million measures.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, [
    'alter table app.ledger_entry drop constraint ledger_entry_kind',
    `alter table app.ledger_entry add constraint ledger_entry_kind check (kind in (
       'activity', 'visit', 'dispatch', 'meeting', 'honour', 'disclosure', 'training', 'lifeEventGift',
       'festivalGoods', 'reading', 'skillsCompetition', 'mentoring', 'learningTeam', 'ethics', 'legalLearning',
       'womensWork', 'volunteering', 'safetyTour', 'healthExam', 'recuperation', 'mutualAid', 'researchPaper',
       'publicity'))`,
    'alter table app.ledger_measure drop constraint ledger_measure_metric',
    `alter table app.ledger_measure add constraint ledger_measure_metric check (metric in (
       'meeting.held', 'meeting.attendance', 'meeting.resolved', 'meeting.majorMatter', 'activity.held',
       'activity.attendance', 'activity.participant', 'activity.cost', 'visit.known', 'visit.done', 'visit.delay',
       'visit.amount', 'lifeEvent.known', 'lifeEvent.given', 'lifeEvent.amount', 'festivalGoods.issued',
       'festivalGoods.recipient', 'festivalGoods.amount', 'training.held', 'training.attendance',
       'training.participant', 'training.hours', 'mentoring.paired', 'mentoring.followedUp', 'mentoring.concluded',
       'reading.held', 'reading.participant', 'reading.attendance', 'reading.note', 'competition.held',
       'competition.entrant', 'competition.placed', 'learningTeam.joined', 'learningTeam.met',
       'learningTeam.awarded', 'ethics.held', 'ethics.covered', 'ethics.staff', 'dispatch.submitted',
       'dispatch.adopted', 'dispatch.author', 'honour.won', 'disclosure.published', 'disclosure.dated',
       'disclosure.onTime', 'healthExam.due', 'healthExam.attended', 'recuperation.planned', 'recuperation.went',
       'recuperation.answered', 'recuperation.satisfied', 'mutualAid.eligible', 'mutualAid.enrolled',
       'mutualAid.claimed', 'mutualAid.paid', 'mutualAid.amount', 'research.finished', 'publicity.published',
       'volunteering.held', 'volunteering.attendance', 'volunteering.participant', 'volunteering.amount',
       'safety.tour', 'safety.notice', 'safety.closed', 'safety.closedInTime', 'legal.held', 'legal.attendance',
       'legal.participant', 'womensWork.held', 'womensWork.attendance', 'womensWork.participant'))`,
    'alter table app.unit_metric_total drop constraint unit_metric_total_metric',
    `alter table app.unit_metric_total add constraint unit_metric_total_metric check (metric in (
       'meeting.held', 'meeting.attendance', 'meeting.resolved', 'meeting.majorMatter', 'activity.held',
       'activity.attendance', 'activity.participant', 'activity.cost', 'visit.known', 'visit.done', 'visit.delay',
       'visit.amount', 'lifeEvent.known', 'lifeEvent.given', 'lifeEvent.amount', 'festivalGoods.issued',
       'festivalGoods.recipient', 'festivalGoods.amount', 'training.held', 'training.attendance',
       'training.participant', 'training.hours', 'mentoring.paired', 'mentoring.followedUp', 'mentoring.concluded',
       'reading.held', 'reading.participant', 'reading.attendance', 'reading.note', 'competition.held',
       'competition.entrant', 'competition.placed', 'learningTeam.joined', 'learningTeam.met',
       'learningTeam.awarded', 'ethics.held', 'ethics.covered', 'ethics.staff', 'dispatch.submitted',
       'dispatch.adopted', 'dispatch.author', 'honour.won', 'disclosure.published', 'disclosure.dated',
       'disclosure.onTime', 'healthExam.due', 'healthExam.attended', 'recuperation.planned', 'recuperation.went',
       'recuperation.answered', 'recuperation.satisfied', 'mutualAid.eligible', 'mutualAid.enrolled',
       'mutualAid.claimed', 'mutualAid.paid', 'mutualAid.amount', 'research.finished', 'publicity.published',
       'volunteering.held', 'volunteering.attendance', 'volunteering.participant', 'volunteering.amount',
       'safety.tour', 'safety.notice', 'safety.closed', 'safety.closedInTime', 'legal.held', 'legal.attendance',
       'legal.participant', 'womensWork.held', 'womensWork.attendance', 'womensWork.participant'))`,

    // The words in the order in which they are offered; an entry keeps the word itself.
    `create table app.word_list (
       district_id uuid not null references app.district (id),
       list text not null check (list in ('visitKind', 'disclosureIndicator')),
       words jsonb not null,
       version integer not null default 1,
       changed_by uuid not null,
       changed_at timestamptz(3) not null default app.now(),
       primary key (district_id, list),
       foreign key (district_id, changed_by) references app.person (district_id, id)
     )`,
    ...tenantTable({ table: 'word_list', may: 'select, insert, update (words, version, changed_by, changed_at)' }),
  ])
}
