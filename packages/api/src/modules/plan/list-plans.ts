import { listTreeRecords } from '@jianjia/db/org'
import { listPlans as find, PLAN_COUNT_LIMIT } from '@jianjia/db/plan'
import { ok, PlainDate, PlanId, UnitId } from '@jianjia/domain/kernel'
import { ReportKind } from '@jianjia/domain/obligation'
import { subtree, treeAsOf } from '@jianjia/domain/org'
import { PLAN_STATES } from '@jianjia/domain/plan'
import { z } from 'zod'
import { read, readSpec } from '../../frame/read.ts'
import { unitsWrittenFor } from './plan-target.ts'

/** The plans and summaries that I may see, one page: my own drafts first, then what was handed in last. */
export const planList = readSpec({
  name: 'plan.list',
  action: 'plan.read',
  dataClass: 'internal',
  input: {
    kind: ReportKind.nullable(),
    state: z.enum(PLAN_STATES).nullable(),
    text: z.string().trim().max(100),
    /** Only what is for days of this year. */
    year: z.int().min(1900).max(2200).optional(),
    page: z.int().min(1).max(10_000),
    pageSize: z.int().min(1).max(100),
  },
  target: 'scope',
  output: z.strictObject({
    plans: z.array(
      z.strictObject({
        planId: PlanId,
        unitId: UnitId,
        unitName: z.string(),
        kind: ReportKind,
        state: z.enum(PLAN_STATES),
        title: z.string(),
        periodStart: PlainDate.nullable(),
        periodEnd: PlainDate.nullable(),
        number: z.int(),
        version: z.int(),
        items: z.int(),
        savedAt: z.string(),
        submittedAt: z.string().nullable(),
      }),
    ),
    total: z.int(),
    totalIsMore: z.boolean(),
  }),
  run: async ({ db, input, actor, scope, today, now }) => {
    const { kind, state, text, year, page, pageSize } = input
    const asked = { kind, state, text, year, draftsOf: unitsWrittenFor(actor) }
    const unitIds = scope.kind === 'everything' ? null : await reached(scope)
    const found = await find(db, { ...asked, unitIds, offset: (page - 1) * pageSize, limit: pageSize })
    return ok({
      plans: found.plans.map(({ savedAt, submittedAt, ...plan }) => ({
        ...{ ...plan, savedAt: savedAt.toISOString(), submittedAt: submittedAt?.toISOString() ?? null },
      })),
      total: Math.min(found.total, PLAN_COUNT_LIMIT),
      totalIsMore: found.total > PLAN_COUNT_LIMIT,
    })

    async function reached({
      subtrees,
      units,
    }: Extract<typeof scope, { kind: 'limited' }>): Promise<readonly UnitId[]> {
      if (subtrees.length === 0) return units
      const tree = treeAsOf(await listTreeRecords(db, { day: today, knownAt: now }), today, now)
      return [
        ...new Set([...units, ...subtrees, ...subtrees.flatMap((id) => subtree(tree, id).map((node) => node.id))]),
      ]
    }
  },
})

export const listPlans = read(planList)
