import { addDays, type FileId } from '@jianjia/domain/kernel'
import { instantOn } from './calendar.ts'
import { setDutiesAndTargets } from './duties-and-targets.ts'
import { fillSheets } from './fill-sheets.ts'
import { issueKeyPoints } from './issue-key-points.ts'
import { keepPictures } from './keep-pictures.ts'
import { type OpenedYear, draftScheme, openYear, reviewersOf } from './open-year.ts'
import { planVisits } from './plan-visits.ts'
import { tellProgress } from './progress-of-plans.ts'
import { recordDispatches } from './record-dispatches.ts'
import { recordEverydayWork } from './record-everyday-work.ts'
import { askFor, tellPlans } from './reports-of-the-year.ts'
import { as, change, type DemoBranch, type Story } from './story.ts'
import {
  enterDistrictFacts,
  type GivenMarks,
  giveMarks,
  handIn,
  type PlannedReview,
  planMarks,
} from './work-on-sheets.ts'
import { keepYearFiles } from './year-files.ts'

/** How the units stand today, by their places in the district. */
const HANDED_IN = [1, 14, 17, 20, 3, 4, 5, 8, 11, 16, 22, 24]
const REVIEWED = [1, 14]
const HALF_REVIEWED = [17, 20]
const MARKS_BEGUN = [3]
/** Over the due day, without an extension. */
const LATE = [9, 18, 23]
/** Extended, and at work; the rest of the extended ones have not begun. */
const AT_WORK: readonly (readonly [number, number])[] = [
  [7, 70],
  [0, 45],
  [2, 90],
  [12, 30],
  [19, 55],
  [21, 15],
]

/** The year in which we are: records up to yesterday, an assessment half way, next year's scheme on the desk. */
export async function tellCurrentYear(story: Story): Promise<void> {
  const { calendar } = story
  const { current } = calendar
  await keepPictures(story, await recordDispatches(story, { from: current.start, to: addDays(calendar.today, -1) }))
  await recordEverydayWork(story, { from: current.start, to: addDays(calendar.today, -1) })
  await setDutiesAndTargets(story)
  const plans = await tellPlans(story)
  const year = await openYear(story, current)
  const files = await keepYearFiles(story, current.year, addDays(current.openedOn, 3))
  await fillAll(story, year, (branch) => files.get(branch.unit.key) ?? [])
  for (const [at, branch] of pick(story, HANDED_IN).entries())
    await handIn(story, year, { branch, on: addDays(current.openedOn, 8 + at), minute: 500 + ((at * 67) % 480) })
  await extend(story, year)
  await reviewSome(story, year)
  await planVisits(story, year)
  await askFor(story, {
    ...{ kind: 'yearSummary', on: addDays(calendar.today, -2), dueOn: addDays(calendar.today, 26) },
  })
  await tellProgress(story, plans)
  await issueKeyPoints(story, { year: current.year + 1, on: addDays(calendar.today, -1) })
  await draftScheme(story, { year: current.year + 1, on: addDays(calendar.today, -1) })
}

async function fillAll(story: Story, year: OpenedYear, filesOf: (branch: DemoBranch) => readonly FileId[]) {
  const { openedOn, selfDue } = year.days
  const sheets = [
    ...pick(story, HANDED_IN).map((branch) => ({ branch, percent: 100, on: addDays(openedOn, 6) })),
    ...pick(story, LATE).map((branch, at) => ({ branch, percent: 40 + at * 20, on: addDays(selfDue, -1) })),
    ...AT_WORK.flatMap(([place, percent]) =>
      pick(story, [place]).map((branch) => ({ branch, percent, on: addDays(selfDue, -2) })),
    ),
  ]
  await fillSheets(story, { assessmentId: year.assessmentId, scheme: year.scheme, sheets, filesOf })
}

/** Everybody who has neither handed in nor simply missed the day has asked for more time. */
async function extend(story: Story, { assessmentId, days }: OpenedYear): Promise<void> {
  const without = new Set([...HANDED_IN, ...LATE])
  const unitIds = story.branches.filter((_, at) => !without.has(at)).map((branch) => branch.unitId)
  await story.setTime(instantOn(days.selfDue, 680))
  await as(story, story.officer).assessment.extendDeadline({
    ...change(story),
    ...{
      assessmentId,
      unitIds,
      dueOn: story.calendar.current.extendedTo,
      reason: '与全区教学视导时间冲突，经申请顺延。',
    },
  })
}

async function reviewSome(story: Story, year: OpenedYear): Promise<void> {
  const on = addDays(year.days.selfDue, 1)
  const places = [...REVIEWED, ...HALF_REVIEWED, ...MARKS_BEGUN]
  await enterDistrictFacts(story, year, { branches: pick(story, places), on, minute: 500 })
  const planned = await planMarks(
    story,
    year,
    places.flatMap((place, at) =>
      pick(story, [place]).map((branch) => ({
        branch,
        reviewers: reviewersOf(story, place),
        impression: 955 - at * 9,
      })),
    ),
  )
  const isOf = (list: readonly number[]) => (review: PlannedReview) => pick(story, list).includes(review.branch)
  const first = [...REVIEWED, ...HALF_REVIEWED]
  const given = planned.filter(isOf(first)).flatMap((review) => marksOf(review, [0]))
  await giveMarks(story, year, { given, on, minute: 560, submit: true })
  const rest = planned.filter(isOf(REVIEWED)).flatMap((review) => marksOf(review, [1, 2]))
  await giveMarks(story, year, { given: rest, on, minute: 840, submit: true })
  const begun = planned.filter(isOf(MARKS_BEGUN)).flatMap((review) => marksOf(review, [0]))
  const half = begun.map(({ marks, ...each }) => ({ ...each, marks: marks.slice(0, 9) }))
  await giveMarks(story, year, { given: half, on, minute: 960, submit: false })
}

function marksOf({ branch, reviewers, byReviewer }: PlannedReview, turns: readonly number[]): readonly GivenMarks[] {
  return turns.flatMap((turn) => {
    const [reviewer, marks] = [reviewers[turn], byReviewer[turn]]
    return reviewer === undefined || marks === undefined ? [] : [{ branch, reviewer, marks }]
  })
}

function pick({ branches }: Story, places: readonly number[]): readonly DemoBranch[] {
  return places.flatMap((place) => branches[place] ?? [])
}
