import type { TenantRead } from '@jianjia/db'
import { listHeldPosts, listUnitNames } from '@jianjia/db/org'
import { findReceipt, type PartOf } from '@jianjia/db/self-assessment'
import { PlainDate } from '@jianjia/domain/kernel'
import { z } from 'zod'

/** The proof in hand: what was handed in, when and by whom, what happens next, and whom to ask. */
export const Receipt = z.strictObject({
  assessmentName: z.string(),
  unitName: z.string(),
  receiver: z.string(),
  receiptNo: z.string(),
  submittedAt: z.string(),
  submittedBy: z.string(),
  selfDue: PlainDate,
  reviewDue: PlainDate,
  publicityDays: z.int(),
  /** The officers of the receiver, by name. */
  askNames: z.array(z.string()),
})

const NAMED_OFFICERS = 3

export async function readReceipt(
  db: TenantRead,
  of: PartOf,
  today: PlainDate,
): Promise<z.input<typeof Receipt> | undefined> {
  const found = await findReceipt(db, of)
  if (found === undefined) return undefined
  const { assessorUnitId, submittedAt, dueOn, ...rest } = found
  const [names, posts] = await Promise.all([
    listUnitNames(db, { unitIds: [of.unitId, assessorUnitId], day: today }),
    listHeldPosts(db, { day: today, unitIds: [assessorUnitId] }),
  ])
  const officers = posts.filter((post) => post.role === 'districtOfficer' || post.role === 'chair')
  return {
    ...rest,
    ...{ submittedAt: submittedAt.toISOString(), selfDue: dueOn },
    ...{ unitName: names.get(of.unitId) ?? '', receiver: names.get(assessorUnitId) ?? '' },
    askNames: [...new Set(officers.map((post) => post.personName))].slice(0, NAMED_OFFICERS),
  }
}
