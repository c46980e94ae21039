import { modeOf } from '@jianjia/domain/assessment'
import { compare, exact, multiply, type PlainDate, subtract, sum, toText } from '@jianjia/domain/kernel'
import { tenthsOf } from './answers.ts'
import { instantOn } from './calendar.ts'
import { inBatches } from './in-batches.ts'
import { type InventedMarks, inventMarks } from './marks.ts'
import type { OpenedYear } from './open-year.ts'
import { as, change, type Caller, type DemoBranch, type Story } from './story.ts'

/** How many of them act at the same minute. */
const TOGETHER = 5

interface Step extends Sitting {
  readonly branch: DemoBranch
}

/** The chair hands in the branch's sheet and gets the receipt. */
export async function handIn(story: Story, { assessmentId }: OpenedYear, { branch, on, minute }: Step): Promise<void> {
  const chair = as(story, branch.chair)
  const of = { assessmentId, unitId: branch.unitId }
  await story.setTime(instantOn(on, minute))
  const { version } = await chair.selfAssessment.get({ districtId: story.districtId, ...of })
  await chair.selfAssessment.submit({ ...change(story), ...of, expectedVersion: version })
}

interface Sitting {
  readonly on: PlainDate
  /** A minute of the day. */
  readonly minute: number
}

/** The officer enters for some units what only the district knows. */
export async function enterDistrictFacts(
  story: Story,
  { assessmentId, scheme }: OpenedYear,
  { branches, on, minute }: Sitting & { readonly branches: readonly DemoBranch[] },
): Promise<void> {
  const officer = as(story, story.officer)
  const items = scheme.items.filter((item) => modeOf(item) === 'district')
  await story.setTime(instantOn(on, minute))
  await inBatches(branches, TOGETHER, (batch) =>
    Promise.all(
      batch.flatMap(({ unitId }) =>
        items.map(({ id: itemId }) =>
          officer.assessment.setDistrictFact({
            ...change(story),
            ...{ assessmentId, unitId, itemId, value: true, expectedVersion: 0 },
          }),
        ),
      ),
    ),
  )
}

export interface UnitReview {
  readonly branch: DemoBranch
  readonly reviewers: readonly Story['officer'][]
  /** What the impression leaves of a full total, in tenths of a point. */
  readonly impression: number
  readonly disputed?: string | undefined
}

export interface PlannedReview extends UnitReview, InventedMarks {}

/** What the reviewers of each unit will give, in view of what its records already say. */
export async function planMarks(
  story: Story,
  year: OpenedYear,
  reviews: readonly UnitReview[],
): Promise<readonly PlannedReview[]> {
  const sheets = new Map<UnitReview, ReviewSheet>()
  await inBatches(reviews, TOGETHER, (batch) =>
    Promise.all(batch.map(async (review) => sheets.set(review, await sheetOf(story, year, review)))),
  )
  return reviews.map((review) => {
    const { items } = sheets.get(review) ?? { items: [] }
    const lostByRecords = sum(items.filter((item) => !item.needsMark).map(lost))
    const lines = items
      .filter((item) => item.needsMark)
      .map(({ itemId, full, allowed }) => ({ itemId, full, graded: allowed.choices === null }))
    const wanted = subtract(exact(String(1000 - review.impression)), multiply(lostByRecords, exact('10')))
    const loss = compare(wanted, exact('0')) < 0 ? 0 : Number.parseInt(toText(wanted), 10)
    const of = { loss, reviewers: review.reviewers.length, disputed: review.disputed }
    return { ...review, ...inventMarks(lines, of, story.random) }
  })
}

export interface GivenMarks {
  readonly branch: DemoBranch
  readonly reviewer: Story['officer']
  readonly marks: readonly { readonly itemId: string; readonly points: string }[]
}

/** Reviewers sit together, a few units at a time: they give their marks, and some minutes later they hand them in. */
export async function giveMarks(
  story: Story,
  { assessmentId }: OpenedYear,
  { given, on, minute, submit }: Sitting & { readonly given: readonly GivenMarks[]; readonly submit: boolean },
): Promise<void> {
  await inBatches(given, TOGETHER, async (batch, at) => {
    const from = minute + at * 47
    const each = batch.map(({ branch, reviewer, marks }) => ({
      review: as(story, reviewer).review,
      of: { assessmentId, unitId: branch.unitId },
      marks: marks.map((mark) => ({ ...mark, note: noteOf(marks, mark), seenVersion: 0 })),
    }))
    await story.setTime(instantOn(on, from))
    await Promise.all(each.map(({ review, of, marks }) => review.saveMarks({ ...change(story), ...of, marks })))
    if (!submit) return
    await story.setTime(instantOn(on, from + 38))
    await Promise.all(each.map(({ review, of }) => review.submit({ ...change(story), ...of, expectedVersion: 1 })))
  })
}

function noteOf(marks: GivenMarks['marks'], { points }: GivenMarks['marks'][number]): string {
  const lowest = Math.min(...marks.map((mark) => tenthsOf(mark.points)))
  return tenthsOf(points) === lowest && points.includes('.') ? '材料不全，现场补看后酌情给分。' : ''
}

type ReviewSheet = Awaited<ReturnType<Caller['review']['get']>>

function sheetOf(story: Story, { assessmentId }: OpenedYear, { branch, reviewers }: UnitReview): Promise<ReviewSheet> {
  const [first] = reviewers
  if (first === undefined) throw new RangeError(`nobody reviews ${branch.unit.name}`)
  const { districtId } = story
  return as(story, first).review.get({ districtId, assessmentId, unitId: branch.unitId })
}

function lost({ full, selfPoints }: ReviewSheet['items'][number]) {
  return subtract(exact(full), exact(selfPoints ?? full))
}
