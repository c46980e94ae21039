import { addDays } from '@jianjia/domain/kernel'
import { instantOn } from './calendar.ts'
import { type OpenedYear, reviewersOf } from './open-year.ts'
import { SHOWN } from './sign-ins.ts'
import { as, change, type Story } from './story.ts'

/** The units whose reviewers go and see for themselves: so many places before the reviewer whose sign-in is printed. */
const BEFORE_THE_REVIEWER = [3, 8]

/** The district sends reviewers to some units in the days to come; the reviewer with a printed sign-in is among them. */
export async function planVisits(story: Story, { assessmentId, days }: OpenedYear): Promise<void> {
  const { branches, calendar, officer } = story
  const own = branches.findIndex(({ unit }) => unit.key === SHOWN.reviewers)
  await story.setTime(instantOn(addDays(days.selfDue, 2), 520))
  for (const [turn, before] of BEFORE_THE_REVIEWER.entries()) {
    const at = (own - before + branches.length) % branches.length
    const [leader, ...others] = reviewersOf(story, at)
    const unitId = branches[at]?.unitId
    if (leader === undefined || unitId === undefined) throw new RangeError(`nobody reviews unit ${at}`)
    await as(story, officer).visit.plan({
      ...{ ...change(story), assessmentId, unitId, heldOn: addDays(calendar.today, turn * 4) },
      ...{ leaderId: leader.personId, visitorIds: others.map(({ personId }) => personId) },
    })
  }
}
