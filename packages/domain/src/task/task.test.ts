import { expect, test } from 'vitest'
import { type AssessmentId, type ObligationRoundId, plainDate, type PlanId, type UnitId } from '../kernel/index.ts'
import {
  type ConductedAssessment,
  conductingTasks,
  deskTasks,
  roundTasks,
  waitingPlansTasks,
} from './district-tasks.ts'
import {
  type OwedReview,
  reportTask,
  returnedPlanTask,
  returnedSheetTask,
  reviewTask,
  selfAssessmentTask,
} from './own-tasks.ts'
import { dueTitlesTasks, ownTitleTask } from './title-tasks.ts'
import { inOrder, NOTHING_SAID, SHOWN_TASKS, type Task } from './task.ts'

const today = plainDate('2026-11-21')
const PART = {
  assessmentId: 'a' as AssessmentId,
  assessmentName: '2026 年度考核',
  unitId: 'u' as UnitId,
  unitName: '芦花小学工会',
  selfDue: plainDate('2026-11-20'),
  adjustment: null,
  opensOn: null,
  begun: false,
}
const REVIEW: OwedReview = {
  ...PART,
  unitState: 'selfAssessed',
  reviewDue: plainDate('2026-12-10'),
  returnedUntil: null,
}
const CONDUCTED: ConductedAssessment = {
  ...{ assessmentId: PART.assessmentId, name: '2026 年度考核', state: 'underReview', reviewDue: REVIEW.reviewDue },
  ...{
    withoutReviewers: 0,
    readyToCombine: 0,
    awaitingMarks: 0,
    factsMissing: 0,
    contested: 0,
    toRate: true,
    voicesToCount: 0,
  },
}
const EXTENDED = { kind: 'extension', dueOn: plainDate('2026-11-30'), reason: '视导' } as const

test('a sheet is owed until the end of its day, the extended one where there is one', () => {
  const due = { ...PART, selfDue: today }
  expect(selfAssessmentTask(due, today)).toMatchObject({ overdue: false, blockedBy: null, state: 'notStarted' })
  expect(selfAssessmentTask({ ...PART, begun: true }, today)).toMatchObject({
    ...{ overdue: true, state: 'underWay', dueOn: '2026-11-20' },
    blockedBy: { code: 'deadlinePassed' },
  })
  expect(selfAssessmentTask({ ...PART, adjustment: EXTENDED }, today)).toMatchObject({
    ...{ overdue: false, dueOn: '2026-11-30', blockedBy: null },
  })
})

test('a review waits while the unit has time to hand in, and not a day longer', () => {
  expect(reviewTask(REVIEW, today)).toMatchObject({ state: 'notStarted', blockedBy: null, dueOn: '2026-12-10' })
  expect(reviewTask({ ...REVIEW, begun: true }, today).state).toBe('underWay')
  const open: OwedReview = { ...REVIEW, unitState: 'open' }
  expect(reviewTask({ ...open, selfDue: today }, today)).toMatchObject({
    ...{ state: 'blocked', blockedBy: { code: 'selfAssessmentMissing', until: '2026-11-21' } },
  })
  expect(reviewTask(open, today).state).toBe('notStarted')
  expect(reviewTask({ ...open, adjustment: EXTENDED }, today).state).toBe('blocked')
})

test.each([
  [{ withoutReviewers: 3 }, [['assignReviewers', 3]]],
  [{ factsMissing: 8 }, [['districtFacts', 8]]],
  [
    { contested: 2, readyToCombine: 1 },
    [
      ['contested', 2],
      ['combine', 1],
    ],
  ],
  [{ state: 'reviewed', contested: 2 }, [['publish', null]]],
  [{ readyToCombine: 2, awaitingMarks: 5 }, [['combine', 2]]],
  [{ voicesToCount: 2 }, [['countVoices', 2]]],
  [{ awaitingMarks: 5 }, []],
  [{ awaitingMarks: 5, reviewDue: plainDate('2026-11-20') }, [['combine', 5]]],
  [{ state: 'reviewed' }, [['publish', null]]],
  [{ state: 'published' }, [['rate', null]]],
  [{ state: 'published', toRate: false }, []],
  [{ state: 'final' }, []],
] as const)('an assessment that stands so: %o', (stands, wanted) => {
  const tasks = conductingTasks({ ...CONDUCTED, ...stands }, today)
  expect(tasks.map(({ kind, count }) => [kind, count])).toEqual(wanted)
})

test('marks that are late beyond their day hold up the combining, and that is said', () => {
  const late = { ...CONDUCTED, awaitingMarks: 5, reviewDue: plainDate('2026-11-20') }
  expect(conductingTasks(late, today)[0]).toMatchObject({
    ...{ state: 'blocked', overdue: true, blockedBy: { code: 'reviewsOutstanding', detail: { count: 5 } } },
  })
})

test('the way begins with a scheme and then with an assessment', () => {
  const empty = { drafts: [], anyScheme: false, anyPublished: false, anyAssessment: false }
  const kinds = (desk: Parameters<typeof deskTasks>[0]) => deskTasks(desk).map((task) => task.kind)
  expect(kinds(empty)).toEqual(['newScheme'])
  expect(kinds({ ...empty, anyScheme: true, drafts: [{ schemeId: 's' as never, name: '细则' }] })).toEqual([
    'schemeDraft',
  ])
  expect(kinds({ ...empty, anyScheme: true, anyPublished: true })).toEqual(['openAssessment'])
  expect(kinds({ drafts: [], anyScheme: true, anyPublished: true, anyAssessment: true })).toEqual([])
})

test('what is overdue comes first, what has no day last, and never more than can be read', () => {
  const task = (dueOn: string | null, state: Task['state'] = 'notStarted'): Task => ({
    ...{ ...NOTHING_SAID, kind: 'review', state, dueOn: dueOn === null ? null : plainDate(dueOn) },
  })
  const mixed = [task(null), task('2026-12-01', 'blocked'), task('2026-12-01'), task('2026-11-01')]
  expect(inOrder(mixed).map(({ dueOn, state }) => [dueOn, state])).toEqual([
    ['2026-11-01', 'notStarted'],
    ['2026-12-01', 'notStarted'],
    ['2026-12-01', 'blocked'],
    [null, 'notStarted'],
  ])
  expect(inOrder(Array.from({ length: 60 }, () => task(null)))).toHaveLength(SHOWN_TASKS)
})

test('a report is owed until it is handed in; after its day, the extended one, it is overdue and can still be written', () => {
  const report = {
    ...{ roundId: 'r' as ObligationRoundId, kind: 'plan' as const, period: '2026—2027学年', unitId: PART.unitId },
    ...{ periodStart: plainDate('2026-09-01'), periodEnd: plainDate('2027-08-31') },
    ...{ unitName: PART.unitName, dueOn: plainDate('2026-11-20'), adjustment: null, begun: false },
  }
  expect(reportTask(report, today)).toMatchObject({ kind: 'plan', overdue: true, state: 'notStarted', blockedBy: null })
  expect(reportTask({ ...report, adjustment: EXTENDED, begun: true }, today)).toMatchObject({
    ...{ dueOn: EXTENDED.dueOn, overdue: false, state: 'underWay', about: report.period },
  })
})

test('a round whose day is over asks to remind as many as are missing, and nothing when nobody is', () => {
  const round = { roundId: 'r' as ObligationRoundId, period: '2026年', dueOn: plainDate('2026-11-20') }
  expect(roundTasks({ ...round, missing: 17 })).toMatchObject([{ kind: 'remindLate', count: 17, overdue: true }])
  expect(roundTasks({ ...round, missing: 0 })).toEqual([])
})

test('plans wait where there are any; one that was given back names itself and its items', () => {
  expect(waitingPlansTasks(0)).toEqual([])
  expect(waitingPlansTasks(3)).toMatchObject([{ kind: 'acceptPlans', count: 3, dueOn: null }])
  const returned = {
    planId: 'p' as PlanId,
    title: '年度计划',
    unitId: 'u' as UnitId,
    unitName: '芦花小学工会',
    items: 2,
  }
  expect(returnedPlanTask(returned)).toMatchObject({ kind: 'planReturned', planId: 'p', about: '年度计划', count: 2 })
})

test('lines that were given back are owed until their day; the review of the others goes on, and ends after it', () => {
  const sheet = { ...PART, items: 2, dueOn: today }
  expect(returnedSheetTask(sheet, today)).toMatchObject({
    kind: 'selfReturned',
    count: 2,
    overdue: false,
    blockedBy: null,
  })
  expect(returnedSheetTask({ ...sheet, dueOn: plainDate('2026-11-20') }, today)).toMatchObject({
    ...{ overdue: true, blockedBy: { code: 'deadlinePassed', until: '2026-11-20' } },
  })
  const review: OwedReview = { ...REVIEW, unitState: 'returned', returnedUntil: today }
  expect(reviewTask(review, today)).toMatchObject({ state: 'notStarted', blockedBy: { code: 'itemsReturned' } })
  expect(reviewTask({ ...review, returnedUntil: plainDate('2026-11-20') }, today).blockedBy).toBeNull()
})

test('before its window opens a sheet waits, and says until when', () => {
  const part = { ...PART, selfDue: plainDate('2026-12-10'), opensOn: plainDate('2026-11-22') }
  expect(selfAssessmentTask(part, today)).toMatchObject({
    ...{ state: 'blocked', blockedBy: { code: 'notYetOpen', until: '2026-11-22' } },
  })
  expect(selfAssessmentTask(part, plainDate('2026-11-22'))).toMatchObject({ state: 'notStarted', blockedBy: null })
})

test('titles ask the district once, by the first of their days, and each unit for its own', () => {
  const due = (dueOn: string) => ({
    ...{ unitId: PART.unitId, unitName: PART.unitName, level: '先进职工之家', dueOn: plainDate(dueOn) },
  })
  expect(dueTitlesTasks([], today)).toEqual([])
  expect(dueTitlesTasks([due('2026-12-01'), due('2026-11-20')], today)).toMatchObject([
    { kind: 'titlesDue', count: 2, dueOn: '2026-11-20', overdue: true },
  ])
  expect(dueTitlesTasks([due('2026-11-21')], today)).toMatchObject([{ overdue: false }])
  expect(ownTitleTask(due('2026-11-20'))).toMatchObject({
    ...{ kind: 'ownTitleDue', about: '先进职工之家', unitId: PART.unitId, overdue: false },
  })
})
