import { addDays, addMonths, plainDate } from '@jianjia/domain/kernel'
import { instantOn } from './calendar.ts'
import { inBatches } from './in-batches.ts'
import type { HandedInPlan } from './reports-of-the-year.ts'
import { as, change, type Caller, type Story } from './story.ts'

type Standing = Awaited<ReturnType<Caller['plan']['get']>>['standings'][number]

/** So many late items of a branch get a word; the rest stay late, as in life. */
const WORDS = 8

/**
 * What people say about the items that no record has ticked: most were done, one was postponed, one was dropped. Every
 * third branch says nothing.
 */
export async function tellProgress(story: Story, plans: readonly HandedInPlan[]): Promise<void> {
  await story.setTime(instantOn(addDays(story.calendar.today, -2), 1010))
  const talking = plans.filter((_, at) => at % 3 !== 0)
  await inBatches(talking, 5, (batch) => Promise.all(batch.map((plan) => sayWords(story, plan))))
}

async function sayWords(story: Story, { branch, planId }: HandedInPlan): Promise<void> {
  const chair = as(story, branch.chair)
  const { standings } = await chair.plan.get({ districtId: story.districtId, planId })
  const late = standings.filter(({ state }) => state === 'late').slice(0, WORDS)
  for (const [at, standing] of late.entries())
    await chair.plan.recordProgress({ ...change(story), planId, progress: wordOn(story, standing, at) })
  await chair.plan.recordUnplanned({
    ...{ ...change(story), planId },
    unplanned: { day: addDays(story.calendar.today, -9), text: '协助社区开展防诈骗宣传，12名会员参加' },
  })
}

function wordOn({ calendar }: Story, { itemId, window, dueOn }: Standing, at: number) {
  const of = { itemId, windowStart: window.start }
  const next = plainDate(`${addMonths(calendar.today, 1).slice(0, 7)}-01`)
  if (at === 1) return { act: 'postponed' as const, ...of, toMonth: next, reason: '与期中检测冲突，顺延。' }
  if (at === 2) return { act: 'dropped' as const, ...of, reason: '场地维修，改由区里统一组织。' }
  return { act: 'done' as const, ...of, day: addDays(dueOn, -3 - at), note: null }
}
