import { modeOf } from '@jianjia/domain/assessment'
import { compare, exact, multiply, type PlainDate, subtract, sum, toText } from '@jianjia/domain/kernel'
import { tenthsOf } from './answers.ts'
import { instantOn } from './calendar.ts'
import { type InventedMarks, inventMarks } from './marks.ts'
import type { OpenedYear } from './open-year.ts'
import { as, change, type Caller, type DemoBranch, type Story } from './story.ts'

interface Step {
  readonly branch: DemoBranch
  readonly on: PlainDate
  /** A minute of the day. */
  readonly minute: number
}

/** The chair hands in the branch's sheet and gets the receipt. */
export async function handIn(story: Story, { assessmentId }: OpenedYear, { branch, on, minute }: Step): Promise<void> {
  const chair = as(story, branch.chair)
  const of = { assessmentId, unitId: branch.unitId }
  await story.setTime(instantOn(on, minute))
  const { version } = await chair.selfAssessment.get({ districtId: story.districtId, ...of })
  await chair.selfAssessment.submit({ ...change(story), ...of, expectedVersion: version })
}

/** The officer enters for a unit what only the district knows. */
export async function enterDistrictFacts(story: Story, year: OpenedYear, { branch, on, minute }: Step): Promise<void> {
  const officer = as(story, story.officer)
  const { assessmentId, scheme } = year
  await story.setTime(instantOn(on, minute))
  for (const { id: itemId } of scheme.items.filter((item) => modeOf(item) === 'district'))
    await officer.assessment.setDistrictFact({
      ...change(story),
      ...{ assessmentId, unitId: branch.unitId, itemId, value: true, expectedVersion: 0 },
    })
}

export interface UnitReview extends Pick<Step, 'branch'> {
  readonly reviewers: readonly Story['officer'][]
  /** What the impression leaves of a full total, in tenths of a point. */
  readonly impression: number
  readonly disputed?: string | undefined
}

/** What the reviewers of a unit will give, in view of what its records already say. */
export async function planMarks(story: Story, year: OpenedYear, review: UnitReview): Promise<InventedMarks> {
  const [first] = review.reviewers
  if (first === undefined) throw new RangeError('a unit has reviewers')
  const { items } = await sheetOf(story, year, { branch: review.branch, reviewer: first })
  const lostByRecords = sum(items.filter((item) => !item.needsMark).map(lost))
  const lines = items
    .filter((item) => item.needsMark)
    .map(({ itemId, full, allowed }) => ({ itemId, full, graded: allowed.choices === null }))
  const wanted = subtract(exact(String(1000 - review.impression)), multiply(lostByRecords, exact('10')))
  const loss = compare(wanted, exact('0')) < 0 ? 0 : Number.parseInt(toText(wanted), 10)
  return inventMarks(lines, { loss, reviewers: review.reviewers.length, disputed: review.disputed }, story.random)
}

interface ReviewStep extends Step {
  readonly reviewer: Story['officer']
  readonly marks: readonly { readonly itemId: string; readonly points: string }[]
  /** False: the marks stay a draft. */
  readonly submits: boolean
}

/** One reviewer looks at one unit, gives marks, and hands them in. */
export async function giveMarks(story: Story, year: OpenedYear, step: ReviewStep): Promise<void> {
  const { branch, reviewer, on, minute } = step
  const of = { assessmentId: year.assessmentId, unitId: branch.unitId }
  const marks = step.marks.map((mark) => ({ ...mark, note: noteOf(step, mark), seenVersion: 0 }))
  await story.setTime(instantOn(on, minute))
  await as(story, reviewer).review.saveMarks({ ...change(story), ...of, marks })
  if (!step.submits) return
  await story.setTime(instantOn(on, minute + 7))
  await as(story, reviewer).review.submit({ ...change(story), ...of, expectedVersion: 1 })
}

function noteOf({ marks }: ReviewStep, { points }: ReviewStep['marks'][number]): string {
  const lowest = Math.min(...marks.map((mark) => tenthsOf(mark.points)))
  return tenthsOf(points) === lowest && points.includes('.') ? '材料不全，现场补看后酌情给分。' : ''
}

type ReviewSheet = Awaited<ReturnType<Caller['review']['get']>>

function sheetOf(
  story: Story,
  { assessmentId }: OpenedYear,
  { branch, reviewer }: Pick<ReviewStep, 'branch' | 'reviewer'>,
): Promise<ReviewSheet> {
  const { districtId } = story
  return as(story, reviewer).review.get({ districtId, assessmentId, unitId: branch.unitId })
}

function lost({ full, selfPoints }: ReviewSheet['items'][number]) {
  return subtract(exact(full), exact(selfPoints ?? full))
}
