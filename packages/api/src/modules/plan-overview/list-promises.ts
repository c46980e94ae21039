import { ok, PlainDate, PlanId, refuse, UnitId } from '@jianjia/domain/kernel'
import { columnOf, isCountedAt, ITEM_STATES, MAP_COLUMNS, type PromiseEntry } from '@jianjia/domain/plan'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { Standing, shownStanding } from '../plan/standings.ts'
import { findEntries, type FoundEntries } from './found-entries.ts'
import { asked } from './overview-fields.ts'

/** So many of what is behind a number are sent; `of` says how many there are. */
const SHOWN = 300

/** What a number of the promise map counts: the items with who says what came of them, or what was done besides. */
export const listPromises = read({
  name: 'planOverview.promises',
  action: 'plan.read',
  dataClass: 'internal',
  input: {
    ...asked,
    /** Absent = everything that the map shows. */
    unitId: UnitId.optional(),
    /** Only what the unit promised by itself. */
    own: z.boolean(),
    /** 1 to 12; 0 = what has no month; absent = all. */
    month: z.int().min(0).max(12).optional(),
    number: z.enum(['promised', ...ITEM_STATES]).optional(),
  },
  target: 'scope',
  output: z.strictObject({
    of: z.int(),
    promises: z.array(
      z.strictObject({
        ...{ planId: PlanId, planTitle: z.string(), unitId: UnitId, unitName: z.string() },
        month: PlainDate.nullable(),
        text: z.string(),
        owner: z.string().nullable(),
        /** Null for what was done without a promise. */
        standing: Standing.nullable(),
        besides: z.strictObject({ progressId: z.string(), day: PlainDate, by: z.string() }).nullable(),
      }),
    ),
  }),
  run: async ({ db, input, scope, today, now }) => {
    const { year, under, unitId, own, month, number } = input
    const found = await findEntries(db, { scope, today, now, year, under })
    if (found === undefined) return refuse('notFoundOrNoAccess', {}, { path: ['under'] })
    const column = month === undefined ? undefined : month === 0 ? MAP_COLUMNS - 1 : month - 1
    const counted = inOrder(found).filter((entry) => isCountedAt(entry, { unitId, own, column, number }, found.tree))
    return ok({ of: counted.length, promises: counted.slice(0, SHOWN).map((entry) => shown(entry, found)) })
  },
})

/** By unit in the order of the tree, then by month. */
function inOrder({ entries, tree }: FoundEntries): readonly PromiseEntry[] {
  const places = new Map([...tree.nodes.keys()].map((id, place) => [id, place]))
  const placeOf = ({ unitId }: PromiseEntry) => places.get(unitId) ?? places.size
  return entries.toSorted((a, b) => placeOf(a) - placeOf(b) || columnOf(a) - columnOf(b))
}

function shown(entry: PromiseEntry, { plans, nameOf }: FoundEntries) {
  const { planId, unitId, month } = entry
  const planTitle = plans.find((plan) => plan.planId === planId)?.title ?? ''
  const place = { planId, planTitle, unitId, unitName: nameOf(unitId), month }
  if (entry.state !== 'unplanned') {
    const { text, owner } = entry.item
    return { ...place, text, owner, standing: shownStanding(entry.standing), besides: null }
  }
  const { text, ...besides } = entry.work
  return { ...place, text, owner: null, standing: null, besides }
}
