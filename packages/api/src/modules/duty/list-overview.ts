import { ok, PlainDate, UnitId } from '@jianjia/domain/kernel'
import type { DutyState } from '@jianjia/domain/duty'
import { inScope } from '@jianjia/domain/policy'
import { z } from 'zod'
import { read, readSpec } from '../../frame/read.ts'
import { ShownDuty, shownDuty } from './duty-fields.ts'
import { findStandings } from './find-standings.ts'
import { DutyStateName, MemberCounts, shownStanding } from './standing-fields.ts'

const Cell = z.strictObject({
  state: DutyStateName,
  until: PlainDate.nullable(),
  missedSince: PlainDate.nullable(),
  /** What was done in the running turn, as a decimal text, of so many; null where none runs. */
  running: z.strictObject({ count: z.string(), times: z.int() }).nullable(),
  /** How many of the turns of the last twelve months are over and missed. */
  missedTurns: z.int(),
  people: MemberCounts.nullable(),
})

const Counts = z.strictObject({ missed: z.int(), soon: z.int(), due: z.int(), done: z.int(), idle: z.int() })

/** Units × duties: who has done what is due by now, who will miss it soon, who has missed it. Counts only, no names. */
export const dutyOverview = readSpec({
  name: 'duty.overview',
  action: 'duty.read',
  dataClass: 'internal',
  input: {},
  target: 'scope',
  output: z.strictObject({
    today: PlainDate,
    /** The duties that hold today, each with how many units stand in which state. */
    duties: z.array(ShownDuty.extend({ units: Counts })),
    units: z.array(
      z.strictObject({
        ...{ unitId: UnitId, name: z.string(), counts: Counts },
        /** In the order of the duties; null where the unit does not owe it. */
        cells: z.array(Cell.nullable()),
      }),
    ),
  }),
  run: async ({ db, scope, today, now }) => {
    const { duties, units } = await findStandings(db, { today, now, sees: ({ path }) => inScope(scope, path) })
    const rows = units.map(({ node, duties: owed }) => {
      const cells = new Map(owed.map(({ duty, standing }) => [duty.id, cellOf(shownStanding(standing))]))
      return {
        ...{ unitId: node.id, name: node.name, counts: countsOf([...cells.values()]) },
        cells: duties.map(({ id }) => cells.get(id) ?? null),
      }
    })
    return ok({
      today,
      duties: duties.map((duty, at) => ({
        ...shownDuty(duty),
        units: countsOf(rows.flatMap(({ cells }) => cells[at] ?? [])),
      })),
      units: rows,
    })
  },
})

export const listOverview = read(dutyOverview)

function cellOf({ state, until, missedSince, turns, people }: ReturnType<typeof shownStanding>): z.input<typeof Cell> {
  const last = turns.at(-1)
  const running = last === undefined || last.state === 'missed' ? null : { count: last.count, times: last.times }
  return {
    state,
    until,
    missedSince,
    people,
    running,
    missedTurns: turns.filter((turn) => turn.state === 'missed').length,
  }
}

function countsOf(cells: readonly { readonly state: DutyState }[]): z.input<typeof Counts> {
  const of = (state: DutyState) => cells.filter((cell) => cell.state === state).length
  return { missed: of('missed'), soon: of('soon'), due: of('due'), done: of('done'), idle: of('idle') }
}
