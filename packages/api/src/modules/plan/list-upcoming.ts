import { listUnitNames } from '@jianjia/db/org'
import { listRunningPlans } from '@jianjia/db/plan'
import { addMonths, ok, PlainDate, PlanId, UnitId } from '@jianjia/domain/kernel'
import { endOfMonth } from '@jianjia/domain/plan'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { unitsWrittenFor } from './plan-target.ts'
import { readStandings, Standing } from './standings.ts'

/** So many are shown; the plan's own page has the rest. */
const SHOWN = 40

/** What my unit has promised for this month and the next, and what is late: nothing that is done or dropped. */
export const listUpcoming = read({
  name: 'plan.upcoming',
  action: 'plan.read',
  dataClass: 'internal',
  input: {},
  target: 'scope',
  output: z.strictObject({
    today: PlainDate,
    items: z.array(
      z.strictObject({
        planId: PlanId,
        unitId: UnitId,
        unitName: z.string(),
        text: z.string(),
        owner: z.string().nullable(),
        standing: Standing,
      }),
    ),
    more: z.int(),
  }),
  run: async ({ db, actor, today }) => {
    const to = endOfMonth(addMonths(today, 1))
    const unitIds = unitsWrittenFor(actor)
    const plans = unitIds.length === 0 ? [] : await listRunningPlans(db, { unitIds, from: today, to })
    const names = await listUnitNames(db, { unitIds, day: today })
    const items = await Promise.all(
      plans.map(async (plan) => {
        const { standings } = await readStandings(db, plan, today)
        return standings.flatMap((standing) => {
          const item = plan.content.items.find(({ id }) => id === standing.itemId)
          const open = standing.state !== 'done' && standing.state !== 'dropped' && standing.window.start <= to
          if (item === undefined || !open) return []
          const { planId, unitId } = plan
          return [{ planId, unitId, unitName: names.get(unitId) ?? '', text: item.text, owner: item.owner, standing }]
        })
      }),
    )
    const all = items
      .flat()
      .toSorted((a, b) => (a.standing.dueOn < b.standing.dueOn ? -1 : Number(a.standing.dueOn > b.standing.dueOn)))
    return ok({ today, items: all.slice(0, SHOWN), more: Math.max(0, all.length - SHOWN) })
  },
})
