import { DUTY_STATES, type DutyStanding } from '@jianjia/domain/duty'
import { PlainDate, toText } from '@jianjia/domain/kernel'
import { z } from 'zod'

export const DutyStateName = z.enum(DUTY_STATES)

/** A turn of a rhythm with what was done in it. `count` is a decimal text. */
export const ShownTurn = z.strictObject({
  ...{ start: PlainDate, end: PlainDate, count: z.string(), times: z.int() },
  state: z.enum(['met', 'missed', 'open']),
})

export const MemberCounts = z.strictObject({
  ...{ members: z.int(), done: z.int(), due: z.int(), soon: z.int(), missed: z.int() },
})

/** How a unit stands with a duty, without anybody's name. */
export const ShownStanding = z.strictObject({
  state: DutyStateName,
  until: PlainDate.nullable(),
  missedSince: PlainDate.nullable(),
  /** Turns of the last twelve months, the oldest first; empty for what is asked for everybody. */
  turns: z.array(ShownTurn),
  /** How many people there are in each state; null for what is asked in turns. */
  people: MemberCounts.nullable(),
})

export function shownStanding(standing: DutyStanding): z.input<typeof ShownStanding> {
  const { state, until, missedSince } = standing
  if (standing.kind === 'every') {
    const turns = standing.turns.map(({ start, end, count, times, state: of }) => ({
      ...{ start, end, times, state: of, count: toText(count) },
    }))
    return { state, until, missedSince, turns, people: null }
  }
  const { members } = standing
  const inState = (of: string) => members.filter((member) => member.state === of).length
  const people = {
    ...{ members: members.length, done: inState('done'), due: inState('due') },
    ...{ soon: inState('soon'), missed: inState('missed') },
  }
  return { state, until, missedSince, turns: [], people }
}
