import { inTenant, newId } from '@jianjia/db'
import { findPlan, findVersion, handInPlan, insertPlan, movePlan } from '@jianjia/db/plan'
import { addDays, type PlanId, plainDate } from '@jianjia/domain/kernel'
import type { ReportKind } from '@jianjia/domain/obligation'
import type { DatePair } from '@jianjia/domain/period'
import {
  draftSummary,
  EMPTY_CONTENT,
  isWritable,
  itemStandings,
  type PlanContent,
  type PlanState,
  withItem,
} from '@jianjia/domain/plan'
import type { ApiBench } from './api-bench.ts'
import type { BenchTenant, BenchUnitName } from './bench-tenant.ts'

export interface BenchPlanOptions {
  readonly unit: BenchUnitName
  readonly kind?: ReportKind
  readonly state?: PlanState
  readonly content?: PlanContent
  readonly period?: DatePair
}

export interface BenchPlan {
  readonly planId: PlanId
  readonly version: number
  readonly number: number
  readonly content: PlanContent
  readonly period: DatePair
}

/** What somebody types who promises little. */
const TYPED = {
  weeks: [],
  part: null,
  theme: null,
  owner: '组宣委员',
  helpers: [],
  remit: 'union',
  paragraphs: [],
} as const

/** A plan with two items, complete but for what a test adds. */
export function benchContent(period: DatePair): PlanContent {
  const first = { ...TYPED, weeks: [], helpers: [], paragraphs: [] }
  const promised = withItem(
    { ...EMPTY_CONTENT, title: '工会工作计划', period },
    {
      ...{ ...first, text: '慰问一线教职工', months: [], recurring: false },
    },
  )
  return withItem(promised, { ...first, text: '报送工会信息两篇', months: [], recurring: false })
}

const seeded = new WeakMap<BenchTenant, number>()
/** No two plans of a tenant are for the same period, and those of other tests do not move it. */
function nextPeriod(tenant: BenchTenant): number {
  const nth = (seeded.get(tenant) ?? 0) + 1
  seeded.set(tenant, nth)
  return nth
}

/** A plan of a unit in the state asked for, by the functions that the product writes with. Its period is its own. */
export async function seedPlan(
  { db }: Pick<ApiBench, 'db'>,
  tenant: BenchTenant,
  { unit, kind = 'plan', state = 'draft', content, period: given }: BenchPlanOptions,
): Promise<BenchPlan> {
  const { unitId } = tenant.units[unit]
  const by = tenant.people.chair.personId
  return inTenant(db, tenant.districtId, 'write', async (tx) => {
    const nth = nextPeriod(tenant)
    const start = addDays(plainDate('2024-01-01'), nth % 300)
    const period = given ?? { start, end: addDays(plainDate('2025-01-01'), Math.floor(nth / 300)) }
    const planId = newId<PlanId>()
    const draft = content ?? benchContent(period)
    await insertPlan(tx, { planId, unitId, kind, draft, sourceSeq: 0, createdBy: by })
    for (const to of WAY[state]) {
      const plan = await findPlan(tx, planId)
      if (plan === undefined) throw new Error('the plan is gone')
      const from = plan.state
      if (to === 'submitted') {
        const version = { number: plan.number + 1, contentHash: 'ab'.repeat(32), receiptNo: 'ABAB-ABAB', sourceSeq: 0 }
        const sheet = { planId, unitId, content: draft, period, submittedBy: by, from, seenVersion: plan.version }
        if (!(await handInPlan(tx, { ...sheet, ...version }))) throw new Error('not handed in')
        continue
      }
      const open = isWritable(to) ? ((await findVersion(tx, plan))?.content ?? null) : null
      await movePlan(tx, { planId, from, to, seenVersion: plan.version, draft: open })
    }
    const made = await findPlan(tx, planId)
    return { planId, version: made?.version ?? 0, number: made?.number ?? 0, content: draft, period }
  })
}

/** A summary that was drafted from an accepted plan of the unit in which nothing has come true yet. */
export async function seedSummary(
  bench: Pick<ApiBench, 'db'>,
  tenant: BenchTenant,
  { unit, state = 'draft' }: Pick<BenchPlanOptions, 'unit' | 'state'>,
): Promise<BenchPlan> {
  const { planId, period, content } = await seedPlan(bench, tenant, { unit, state: 'accepted' })
  const today = period.end
  const standings = itemStandings({ items: content.items, period, progress: [], records: [], today })
  const sources = { planId, unitName: '工会', today, content, period, standings, records: [], unplanned: [] }
  return seedPlan(bench, tenant, { unit, kind: 'yearSummary', state, content: draftSummary(sources), period })
}

/** By which states a document gets where a test wants it. */
const WAY: Readonly<Record<PlanState, readonly PlanState[]>> = {
  draft: [],
  discarded: ['discarded'],
  submitted: ['submitted'],
  returned: ['submitted', 'returned'],
  accepted: ['submitted', 'accepted'],
  revising: ['submitted', 'accepted', 'revising'],
  closed: ['submitted', 'accepted', 'closed'],
}
