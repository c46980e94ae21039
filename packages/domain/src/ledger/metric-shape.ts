import { GRADE_NAMES, PLACE_OF_GRADE } from './levels.ts'
import type { Metric } from './metric.ts'
import type { Name, Names } from './name.ts'
import { LEDGER_KINDS, type LedgerKind } from './registry.ts'
import type { WordList } from './word-list.ts'

/**
 * Whom the subjects of a metric name: members of the roster, words of a district's list, or names as people write them.
 */
export type SubjectKind = 'member' | 'word' | 'name'

/** What tells the measures of a metric apart, beside their day and amount. */
export interface MetricShape {
  readonly ledger: LedgerKind
  readonly subject?: SubjectKind
  readonly levels?: Names
  /** The words of a closed list, the district's own list, or whatever people write. */
  readonly kinds?: Names | WordList | 'free'
}

const K = LEDGER_KINDS
const PLACES: Names = Object.fromEntries(
  (['first', 'second', 'third', 'merit'] as const).map((grade) => [PLACE_OF_GRADE[grade], GRADE_NAMES[grade]]),
)
const MEETING: MetricShape = { ledger: 'meeting', kinds: K.meeting.choices.form }
const ACTIVITY: MetricShape = { ledger: 'activity', kinds: K.activity.choices.category }
const VISIT: MetricShape = { ledger: 'visit', subject: 'member', kinds: 'visitKind' }
const LIFE_EVENT: MetricShape = { ledger: 'lifeEventGift', subject: 'member', kinds: K.lifeEventGift.choices.occasion }
const GOODS: MetricShape = { ledger: 'festivalGoods', kinds: K.festivalGoods.choices.festival }
const TRAINING: MetricShape = { ledger: 'training', kinds: K.training.choices.audience }
const MENTORING: MetricShape = { ledger: 'mentoring', subject: 'name', kinds: 'free' }
const READING: MetricShape = { ledger: 'reading', kinds: K.reading.choices.form }
const COMPETITION: MetricShape = { ledger: 'skillsCompetition', levels: K.skillsCompetition.choices.level }
const TEAM: MetricShape = { ledger: 'learningTeam', subject: 'name', kinds: K.learningTeam.choices.teamGrade }
const ETHICS: MetricShape = { ledger: 'ethics', kinds: K.ethics.choices.form }
const DISPATCH: MetricShape = {
  ledger: 'dispatch',
  levels: K.dispatch.choices.level,
  kinds: K.dispatch.choices.genre,
}
const DISCLOSURE: MetricShape = { ledger: 'disclosure', subject: 'word', kinds: K.disclosure.choices.channel }
const EXAM: MetricShape = { ledger: 'healthExam', kinds: K.healthExam.choices.round }
const RECUPERATION: MetricShape = { ledger: 'recuperation' }
const AID: MetricShape = { ledger: 'mutualAid', kinds: 'free' }
const VOLUNTEERING: MetricShape = { ledger: 'volunteering', kinds: K.volunteering.choices.form }
const SAFETY: MetricShape = { ledger: 'safetyTour' }
const LEGAL: MetricShape = { ledger: 'legalLearning', kinds: K.legalLearning.choices.form }
const WOMEN: MetricShape = { ledger: 'womensWork', kinds: K.womensWork.choices.form }

/** Which ledger gives a metric, and by what its measures can be told apart, filtered and counted once. */
export const METRIC_SHAPES: { readonly [M in Metric]: MetricShape } = {
  'meeting.held': MEETING,
  'meeting.attendance': MEETING,
  'meeting.resolved': MEETING,
  'meeting.majorMatter': MEETING,
  'activity.held': ACTIVITY,
  'activity.attendance': ACTIVITY,
  'activity.participant': { ...ACTIVITY, subject: 'member' },
  'activity.cost': ACTIVITY,
  'visit.known': VISIT,
  'visit.done': VISIT,
  'visit.delay': VISIT,
  'visit.amount': VISIT,
  'lifeEvent.known': LIFE_EVENT,
  'lifeEvent.given': LIFE_EVENT,
  'lifeEvent.amount': LIFE_EVENT,
  'festivalGoods.issued': GOODS,
  'festivalGoods.recipient': GOODS,
  'festivalGoods.amount': GOODS,
  'training.held': TRAINING,
  'training.attendance': TRAINING,
  'training.participant': { ...TRAINING, subject: 'member' },
  'training.hours': TRAINING,
  'mentoring.paired': MENTORING,
  'mentoring.followedUp': MENTORING,
  'mentoring.concluded': MENTORING,
  'reading.held': READING,
  'reading.participant': { ...READING, subject: 'member' },
  'reading.attendance': READING,
  'reading.note': READING,
  'competition.held': COMPETITION,
  'competition.entrant': COMPETITION,
  'competition.placed': { ...COMPETITION, kinds: PLACES },
  'learningTeam.joined': TEAM,
  'learningTeam.met': TEAM,
  'learningTeam.awarded': TEAM,
  'ethics.held': ETHICS,
  'ethics.covered': ETHICS,
  'ethics.staff': ETHICS,
  'dispatch.submitted': DISPATCH,
  'dispatch.adopted': DISPATCH,
  'dispatch.author': { ...DISPATCH, subject: 'name' },
  'honour.won': { ledger: 'honour', subject: 'name', levels: K.honour.choices.level, kinds: PLACES },
  'disclosure.published': DISCLOSURE,
  'disclosure.dated': DISCLOSURE,
  'disclosure.onTime': DISCLOSURE,
  'healthExam.due': EXAM,
  'healthExam.attended': EXAM,
  'recuperation.planned': RECUPERATION,
  'recuperation.went': RECUPERATION,
  'recuperation.answered': RECUPERATION,
  'recuperation.satisfied': RECUPERATION,
  'mutualAid.eligible': AID,
  'mutualAid.enrolled': AID,
  'mutualAid.claimed': AID,
  'mutualAid.paid': AID,
  'mutualAid.amount': AID,
  'research.finished': {
    ledger: 'researchPaper',
    levels: K.researchPaper.choices.level,
    kinds: K.researchPaper.choices.outcome,
  },
  'publicity.published': {
    ledger: 'publicity',
    levels: K.publicity.choices.level,
    kinds: K.publicity.choices.outlet,
  },
  'volunteering.held': VOLUNTEERING,
  'volunteering.attendance': VOLUNTEERING,
  'volunteering.participant': { ...VOLUNTEERING, subject: 'member' },
  'volunteering.amount': VOLUNTEERING,
  'safety.tour': SAFETY,
  'safety.notice': SAFETY,
  'safety.closed': SAFETY,
  'safety.closedInTime': SAFETY,
  'legal.held': LEGAL,
  'legal.attendance': LEGAL,
  'legal.participant': { ...LEGAL, subject: 'member' },
  'womensWork.held': WOMEN,
  'womensWork.attendance': WOMEN,
  'womensWork.participant': { ...WOMEN, subject: 'member' },
}

/** The steps of a closed list with their names; undefined where the district or people themselves write them. */
export function closedKinds(metric: Metric): readonly (readonly [step: string, name: Name])[] | undefined {
  const { kinds } = METRIC_SHAPES[metric]
  return typeof kinds === 'object' ? Object.entries(kinds) : undefined
}
