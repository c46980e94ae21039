import {
  type AnsweredCount,
  type AssessmentHead,
  countAnswers,
  findAssessmentWithScheme,
  listAssignments,
  listDecisions,
  listDistrictFacts,
  listVoiceMarks,
  listExempters,
  listUnits,
} from '@jianjia/db/assessment'
import {
  type AssessedUnitRow,
  type AssignmentRow,
  ASSESSMENT_STATES,
  type Decision,
  modeOf,
  progressOf,
  UNIT_ASSESSMENT_STATES,
} from '@jianjia/domain/assessment'
import { AssessmentId, ok, PersonId, PlainDate, refuse, SchemeId, UnitId } from '@jianjia/domain/kernel'
import { effectiveDueOn, ObligationState, stateOn } from '@jianjia/domain/obligation'
import { z } from 'zod'
import { read, readSpec } from '../../frame/read.ts'
import { assessorOf } from './assessment-target.ts'
import { DecidedAdjustment, decidedAdjustment } from './decided-adjustment.ts'

const UnitLine = z.strictObject({
  unitId: UnitId,
  name: z.string(),
  segment: z.string().nullable(),
  exemptReason: z.string().nullable(),
  /** Who has let it off. */
  exemptedBy: z.string().nullable(),
  state: z.enum(UNIT_ASSESSMENT_STATES),
  obligation: ObligationState,
  dueOn: PlainDate,
  /** Why the day was moved or the obligation lifted. */
  adjustment: DecidedAdjustment.nullable(),
  /** Those before it, the latest first. */
  earlier: z.array(DecidedAdjustment),
  submittedOn: PlainDate.nullable(),
  receiptNo: z.string().nullable(),
  /** Counts and never answers: what a branch has not handed in is its own. */
  answered: z.int(),
  contested: z.int(),
  assigned: z.int(),
  reviewsIn: z.int(),
})

const Blocker = z.strictObject({
  code: z.enum(['selfOpen', 'selfMissing', 'itemsReturned', 'reviewersMissing', 'factsMissing', 'reviewsOutstanding']),
  count: z.int(),
  units: z.array(z.string()),
  unblocks: z.enum(['branchChair', 'districtOfficer', 'reviewer']),
})

/** How far an assessment is: each unit, the five numbers, reviewers as counts, the next step and what blocks it. */
export const assessmentRead = readSpec({
  name: 'assessment.get',
  action: 'assessment.read',
  dataClass: 'internal',
  input: { assessmentId: AssessmentId },
  target: assessorOf,
  output: z.strictObject({
    assessmentId: AssessmentId,
    name: z.string(),
    state: z.enum(ASSESSMENT_STATES),
    version: z.int(),
    periodStart: PlainDate,
    periodEnd: PlainDate,
    /** The first day on which unions write, where that is said. */
    selfOpens: PlainDate.nullable(),
    selfDue: PlainDate,
    reviewDue: PlainDate,
    publicityDays: z.int(),
    schemeId: SchemeId,
    schemeVersion: z.int(),
    schemeName: z.string(),
    today: PlainDate,
    minReviews: z.int(),
    /** Lines that a branch answers itself. */
    claims: z.int(),
    facts: z.strictObject({ needed: z.int(), entered: z.int() }),
    five: z.strictObject({
      expected: z.int(),
      onTime: z.int(),
      late: z.int(),
      waived: z.int(),
      missing: z.int(),
      open: z.int(),
    }),
    units: z.array(UnitLine),
    reviewers: z.array(
      z.strictObject({
        ...{ personId: PersonId, name: z.string(), assigned: z.int(), submitted: z.int() },
        /** What the two counts count. */
        units: z.array(z.strictObject({ unitId: UnitId, submitted: z.boolean() })),
      }),
    ),
    next: z.enum(['review', 'combine', 'publish', 'settle', 'done']),
    blockers: z.array(Blocker),
  }),
  run: async ({ db, input, subject, today }) => {
    const of = { assessmentId: input.assessmentId }
    const [found, units, decisions, assignments, facts, voiceMarks, answers, exempters] = await Promise.all([
      findAssessmentWithScheme(db, of.assessmentId),
      listUnits(db, of),
      listDecisions(db, of.assessmentId),
      listAssignments(db, of),
      listDistrictFacts(db, of),
      listVoiceMarks(db, of),
      countAnswers(db, of.assessmentId),
      listExempters(db, of.assessmentId),
    ])
    if (found === undefined || subject === undefined) return refuse('notFoundOrNoAccess')
    const { assessment, scheme } = found
    const decided = Map.groupBy(decisions, ({ unitId }) => unitId)
    const lines = units.map((unit) =>
      unitLine(unit, {
        exemptedBy: exempters.get(unit.unitId) ?? null,
        head: subject,
        today,
        assignments,
        answers,
        decisions: decided.get(unit.unitId) ?? [],
      }),
    )
    const scored = lines.filter((line) => line.exemptReason === null)
    const asked = scheme.items.filter((item) => modeOf(item) === 'district')
    const minReviews = scheme.review?.minReviews ?? 1
    const needed = (asked.length + (scheme.raters ?? []).length) * scored.length
    const ids = new Set(scored.map((line) => line.unitId))
    const entered = [...facts, ...voiceMarks].filter((fact) => ids.has(fact.unitId)).length
    const context = { state: assessment.state, minReviews, facts: { needed, entered } }
    const progress = progressOf(
      lines.map((line) => ({ ...line, exempt: line.exemptReason !== null })),
      context,
    )
    const { window, id, assessorUnitId: _, ...rest } = assessment
    return ok({
      ...rest,
      ...{ assessmentId: id, periodStart: window.start, periodEnd: window.end, today, minReviews },
      schemeName: scheme.name ?? '',
      selfOpens: subject.selfOpens,
      claims: scheme.items.filter((item) => modeOf(item) === 'claim').length,
      facts: context.facts,
      five: progress.five,
      units: lines,
      reviewers: [...reviewerLines(assignments)],
      next: progress.next,
      blockers: progress.blockers.map((blocker) => ({ ...blocker, units: [...blocker.units] })),
    })
  },
})

export const getAssessment = read(assessmentRead)

interface About {
  readonly head: AssessmentHead
  readonly today: PlainDate
  readonly assignments: readonly AssignmentRow[]
  readonly answers: readonly AnsweredCount[]
  /** The latest first. */
  readonly decisions: readonly Decision[]
  readonly exemptedBy: string | null
}

function unitLine(unit: AssessedUnitRow, about: About): z.input<typeof UnitLine> {
  const { head, today, assignments, answers, decisions, exemptedBy } = about
  const { unitId, name, segment, exemptReason, state, submittedOn, receiptNo } = unit
  const [last, ...earlier] = decisions.map(decidedAdjustment)
  const owed = { dueOn: head.selfDue, adjustment: decisions[0]?.adjustment ?? null }
  const period = { start: head.periodStart, end: head.periodEnd }
  const counted = answers.find((each) => each.unitId === unitId)
  const asked = assignments.filter((each) => each.unitId === unitId)
  return {
    ...{ unitId, name, segment, exemptReason, state, submittedOn, receiptNo, exemptedBy },
    obligation: stateOn({ kind: 'selfAssessment', unitId, period, submittedOn, ...owed }, today),
    dueOn: effectiveDueOn(owed),
    ...{ adjustment: last ?? null, earlier },
    answered: counted?.answered ?? 0,
    contested: counted?.contested ?? 0,
    assigned: asked.length,
    reviewsIn: asked.filter((each) => each.submitted).length,
  }
}

interface ReviewerLine {
  readonly personId: PersonId
  readonly name: string
  readonly assigned: number
  readonly submitted: number
  readonly units: { unitId: UnitId; submitted: boolean }[]
}

function reviewerLines(assignments: readonly AssignmentRow[]) {
  const lines = new Map<PersonId, ReviewerLine>()
  for (const { reviewerId, reviewer, unitId, submitted } of assignments) {
    const line = lines.get(reviewerId) ?? { personId: reviewerId, name: reviewer, assigned: 0, submitted: 0, units: [] }
    lines.set(reviewerId, {
      ...line,
      assigned: line.assigned + 1,
      submitted: line.submitted + (submitted ? 1 : 0),
      units: [...line.units, { unitId, submitted }],
    })
  }
  return lines.values()
}
