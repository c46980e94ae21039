import { sendDueReminders } from '@jianjia/api'
import { addDays, type PlainDate, plainDate, type PlanId } from '@jianjia/domain/kernel'
import { USUAL_STEPS } from '@jianjia/domain/obligation'
import { doubtsOf, type PlanContent } from '@jianjia/domain/plan'
import { instantOn } from './calendar.ts'
import { inBatches } from './in-batches.ts'
import { contentOfPlan, inventPlan, wordFileOfPlan } from './invent-plan.ts'
import { seededRandom } from './random.ts'
import { startPlanFromFile } from './start-plan-from-file.ts'
import { as, change, type DemoBranch, type Story } from './story.ts'

/** A plan that a branch has handed in for the year in which we are. */
export interface HandedInPlan {
  readonly branch: DemoBranch
  readonly planId: PlanId
  readonly version: number
}

/** By their places in the district: after the day, never, and excused. */
const LATE = [9, 18]
const MISSING = 23
const WAIVED = 24
/** Handed in, with items that the district has returned. */
const RETURNED = 12
/** Who has taken over whose plan, as happens. */
const COPIED = { place: 5, from: 4 }
/** So many of them sit down on the same day. */
const TOGETHER = 5

/** The district asks every branch for the plan of the year; nearly all hand it in, and the district takes it. */
export async function tellPlans(story: Story): Promise<readonly HandedInPlan[]> {
  const { start, dueOn } = daysOfPlans(story)
  const round = await askFor(story, { kind: 'plan', on: start, dueOn })
  const places = story.branches
    .map((branch, at) => ({ branch, at }))
    .filter(({ at }) => at !== MISSING && at !== WAIVED)
  const inTime = places.filter(({ at }) => !LATE.includes(at))
  const plans: HandedInPlan[] = []
  let day = addDays(dueOn, -11)
  await inBatches(inTime, TOGETHER, async (batch) => {
    await story.setTime(instantOn(day, 600))
    await sendDueReminders(story.db, story.districtId)
    plans.push(...(await Promise.all(batch.map(({ branch, at }) => handInPlan(story, branch, at)))))
    day = addDays(day, 2)
  })
  await waive(story, { round, on: addDays(dueOn, -1) })
  await sendDueReminders(story.db, story.districtId)
  await story.setTime(instantOn(addDays(dueOn, 3), 480))
  await sendDueReminders(story.db, story.districtId)
  for (const [turn, { branch, at }] of places.filter(({ at }) => LATE.includes(at)).entries()) {
    await story.setTime(instantOn(addDays(dueOn, 4 + turn * 5), 610))
    plans.push(await handInPlan(story, branch, at))
  }
  await story.setTime(instantOn(addDays(dueOn, 10), 540))
  await inBatches(plans, TOGETHER, (batch) => Promise.all(batch.map((plan) => decide(story, plan))))
  return plans
}

interface Asked {
  readonly kind: 'plan' | 'yearSummary'
  readonly on: PlainDate
  readonly dueOn: PlainDate
}

/** The officer says what everybody owes for the year, and by when. */
export async function askFor(story: Story, { kind, on, dueOn }: Asked) {
  const { start, end, year } = story.calendar.current
  await story.setTime(instantOn(on, 520))
  const { roundId } = await as(story, story.officer).obligation.setRound({
    ...change(story),
    ...{ kind, periodKind: 'calendarYear', periodLabel: `${year}年`, periodStart: start, periodEnd: end },
    ...{ opensOn: on, dueOn, unitKinds: ['branch', 'generalBranch'], stages: [], note: '', steps: USUAL_STEPS },
  })
  return roundId
}

/** Three weeks have passed since the last of these days, even where the year is only some weeks old. */
function daysOfPlans({ calendar: { current, today } }: Story) {
  const [usual, latest] = [plainDate(`${current.year}-02-28`), addDays(today, -20)]
  return { start: plainDate(`${current.year}-01-08`), dueOn: usual < latest ? usual : latest }
}

async function handInPlan(story: Story, branch: DemoBranch, at: number): Promise<HandedInPlan> {
  const fromFile = at % 2 === 0
  const { year, start, end } = story.calendar.current
  const { districtId } = story
  const chair = as(story, branch.chair)
  const invented = inventPlan({
    name: branch.unit.name,
    year,
    random: seededRandom(year + (at === COPIED.place ? COPIED.from : at)),
  })
  const of = { unitId: branch.unitId, kind: 'plan' as const }
  const { planId } = fromFile
    ? await startPlanFromFile(story, {
        ...{ branch, title: invented.title },
        bytes: wordFileOfPlan(invented, { unit: branch.unit.name, day: daysOfPlans(story).start }),
      })
    : await chair.plan.begin({ ...change(story), ...of, from: null })
  const { draft, source, version } = await chair.plan.get({ districtId, planId })
  const read =
    draft === null || !fromFile ? contentOfPlan(invented, { start, end }) : { ...draft, period: { start, end } }
  const doubts = doubtsOf({
    kind: 'plan',
    content: read,
    reading: source?.reading ?? undefined,
    returned: [],
    keyPoints: [],
  })
  const checks = Object.fromEntries(doubts.map(({ key }): [string, PlanContent['checks'][string]] => [key, CONFIRMED]))
  const saved = await chair.plan.save({
    ...{ ...change(story), planId, content: { ...read, checks }, expectedVersion: version },
  })
  await chair.plan.submit({ ...change(story), planId, expectedVersion: saved.version })
  return { branch, planId, version: saved.version + 1 }
}

const CONFIRMED = { decision: 'confirmed' } as const

async function waive(
  story: Story,
  { round, on }: { readonly round: Awaited<ReturnType<typeof askFor>>; readonly on: PlainDate },
): Promise<void> {
  const unitIds = story.branches.filter((_, at) => at === WAIVED).map(({ unitId }) => unitId)
  await story.setTime(instantOn(on, 900))
  await as(story, story.officer).obligation.waive({
    ...{ ...change(story), roundId: round, unitIds, reason: '学校迁址筹备，经区工会研究，本年度计划免报。' },
  })
}

async function decide(story: Story, { branch, planId, version }: HandedInPlan): Promise<void> {
  const officer = as(story, story.officer)
  const of = { ...change(story), planId, expectedVersion: version }
  if (branch !== story.branches[RETURNED]) {
    await officer.plan.accept(of)
    return
  }
  const items = [{ itemId: 'i3', reason: '请写明具体时间和负责人。' }]
  await officer.plan.returnItems({ ...of, items })
}
