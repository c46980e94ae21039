import { addDays } from '@jianjia/domain/kernel'
import { instantOn } from './calendar.ts'
import { SHOWN } from './sign-ins.ts'
import { as, change, type DemoBranch, type Story } from './story.ts'

/** So many days ago the district said what is done again and again: some turns are over since. */
const SINCE_DAYS = 75
/** By their places in the district: whose chairs ask their groups for so many pieces in the year. */
const ASKING = [0, 1]

/** The district takes the usual duties, and some chairs ask their groups for pieces that are adopted. */
export async function setDutiesAndTargets(story: Story): Promise<void> {
  const { districtId, officer, calendar, branches } = story
  await story.setTime(instantOn(addDays(calendar.today, -SINCE_DAYS), 545))
  const { offered } = await as(story, officer).duty.list({ districtId })
  const duties = offered.map(({ words: _, ...draft }) => draft)
  await as(story, officer).duty.set({ ...change(story), duties })
  // And the one whose sign-ins are printed, so that a visitor sees it.
  for (const [at, branch] of branches.entries())
    if (ASKING.includes(at) || branch.unit.key === SHOWN.branch) await askGroups(story, branch)
}

async function askGroups(story: Story, { groups, unitId, chair }: DemoBranch): Promise<void> {
  const { start, end } = story.calendar.current
  const lines = groups.flatMap(({ key }, at) => {
    const group = story.unitIds.get(key)
    return group === undefined ? [] : [{ unitId: group, amount: 1 + (at % 3) }]
  })
  if (lines.length === 0) return
  const counted = { metric: 'dispatch.adopted' as const, kinds: [] }
  await as(story, chair).target.set({
    ...{ ...change(story), unitId, target: { name: '信息采用', counted, start, end, lines } },
  })
}
