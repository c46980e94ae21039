import { ok, PlainDate, refuse, UnitId } from '@jianjia/domain/kernel'
import { UnitKind } from '@jianjia/domain/org'
import { MAP_COLUMNS, promiseMap, type PromiseLine } from '@jianjia/domain/plan'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { findEntries } from './found-entries.ts'
import { asked, frame, framed } from './overview-fields.ts'

const Numbers = z.strictObject({
  ...{ promised: z.int(), planned: z.int(), done: z.int(), late: z.int() },
  ...{ postponed: z.int(), dropped: z.int(), unplanned: z.int() },
})

const line = {
  /** January to December, then what has no month; null where there is nothing. */
  cells: z.array(Numbers.nullable()).length(MAP_COLUMNS),
  numbers: Numbers,
  plans: z.int(),
}

/** Units × months: what was promised and what came of it, at every level that the reader sees. */
export const getMap = read({
  name: 'planOverview.map',
  action: 'plan.read',
  dataClass: 'internal',
  input: asked,
  target: 'scope',
  output: z.strictObject({
    ...{ ...frame, today: PlainDate },
    total: z.strictObject(line),
    rows: z.array(
      z.strictObject({
        ...{ ...line, unitId: UnitId, name: z.string(), kind: UnitKind.nullable(), depth: z.int() },
        span: z.enum(['level', 'own', 'unit']),
      }),
    ),
  }),
  run: async ({ db, input, scope, today, now }) => {
    const { year, under } = input
    const found = await findEntries(db, { scope, today, now, year, under })
    if (found === undefined) return refuse('notFoundOrNoAccess', {}, { path: ['under'] })
    const { entries, plans, tree, sees, nameOf } = found
    const map = promiseMap({ entries, planUnits: plans.map(({ unitId }) => unitId), tree, sees, under })
    return ok({
      ...{ ...framed(found), today, total: shown(map.total) },
      rows: map.rows.map(({ unitId, kind, depth, span, ...rest }) => ({
        ...{ ...shown(rest), unitId, name: nameOf(unitId), kind: kind ?? null, depth, span },
      })),
    })
  },
})

function shown({ cells, numbers, plans }: PromiseLine) {
  return { cells: [...cells], numbers, plans }
}
