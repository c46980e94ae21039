import type { TenantRead } from '@jianjia/db'
import { findVersion, type StoredPlan } from '@jianjia/db/plan'
import { listHeldPosts, listUnitNames } from '@jianjia/db/org'
import { PlainDate, PlanId, type UnitId } from '@jianjia/domain/kernel'
import { ReportKind } from '@jianjia/domain/obligation'
import { z } from 'zod'

/** The proof in hand: what was handed in, when and by whom, and whom to ask. */
export const PlanReceipt = z.strictObject({
  planId: PlanId,
  kind: ReportKind,
  title: z.string(),
  periodStart: PlainDate,
  periodEnd: PlainDate,
  unitName: z.string(),
  receiver: z.string(),
  number: z.int(),
  receiptNo: z.string(),
  items: z.int(),
  submittedAt: z.string(),
  submittedBy: z.string(),
  /** The officers of the receiver, by name. */
  askNames: z.array(z.string()),
})

const NAMED_OFFICERS = 3

export interface Receiving {
  readonly plan: StoredPlan
  /** The district's union, to which documents are handed in. */
  readonly receiverId: UnitId
  readonly today: PlainDate
}

/** The receipt of the newest version; undefined where nothing was handed in. */
export async function readPlanReceipt(
  db: TenantRead,
  { plan, receiverId, today }: Receiving,
): Promise<z.input<typeof PlanReceipt> | undefined> {
  const version = await findVersion(db, plan)
  const period = version?.content.period
  if (version === undefined || period === undefined || period === null) return undefined
  const [names, posts] = await Promise.all([
    listUnitNames(db, { unitIds: [plan.unitId, receiverId], day: today }),
    listHeldPosts(db, { day: today, unitIds: [receiverId] }),
  ])
  const officers = posts.filter((post) => post.role === 'districtOfficer')
  const { number, receiptNo, content, submittedByName: submittedBy } = version
  return {
    ...{ planId: plan.planId, kind: plan.kind, title: content.title, periodStart: period.start, periodEnd: period.end },
    ...{ unitName: names.get(plan.unitId) ?? '', receiver: names.get(receiverId) ?? '' },
    ...{ number, receiptNo, items: content.items.length, submittedAt: version.submittedAt.toISOString(), submittedBy },
    askNames: [...new Set(officers.map((post) => post.personName))].slice(0, NAMED_OFFICERS),
  }
}
