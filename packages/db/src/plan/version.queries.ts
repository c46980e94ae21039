import type { PlanId } from '@jianjia/domain/kernel'
import { PlanContent } from '@jianjia/domain/plan'
import type { TenantRead } from '../frame/handles.ts'

/** A version as it was handed in. */
export interface VersionLine {
  readonly number: number
  readonly receiptNo: string
  readonly contentHash: string
  readonly sourceSeq: number
  readonly submittedByName: string
  readonly submittedAt: Date
}

const VERSION = (read: TenantRead, planId: PlanId) =>
  read
    .selectFrom('plan_version as v')
    .innerJoin('person as p', (join) =>
      join.on('p.district_id', '=', read.districtId).onRef('p.id', '=', 'v.submitted_by'),
    )
    .select(['v.number', 'v.receipt_no as receiptNo', 'v.content_hash as contentHash', 'v.source_seq as sourceSeq'])
    .select(['p.name as submittedByName', 'v.submitted_at as submittedAt'])
    .where('v.district_id', '=', read.districtId)
    .where('v.plan_id', '=', planId)

/** All versions of a document, the newest first. */
export function listVersions(read: TenantRead, planId: PlanId): Promise<readonly VersionLine[]> {
  return VERSION(read, planId).orderBy('v.number', 'desc').execute()
}

export interface StoredVersion extends VersionLine {
  readonly content: PlanContent
}

export async function findVersion(
  read: TenantRead,
  { planId, number }: { readonly planId: PlanId; readonly number: number },
): Promise<StoredVersion | undefined> {
  const row = await VERSION(read, planId).select('v.content').where('v.number', '=', number).executeTakeFirst()
  return row && { ...row, content: PlanContent.parse(row.content) }
}

export interface ReturnLine {
  readonly number: number
  /** null = the document as a whole. */
  readonly itemId: string | null
  readonly reason: string
  readonly returnedByName: string
  readonly returnedAt: Date
}

/** What was returned of all versions, the oldest first. */
export function listReturns(read: TenantRead, planId: PlanId): Promise<readonly ReturnLine[]> {
  return read
    .selectFrom('plan_item_return as r')
    .innerJoin('person as p', (join) =>
      join.on('p.district_id', '=', read.districtId).onRef('p.id', '=', 'r.returned_by'),
    )
    .select(['r.number', 'r.item_id as itemId', 'r.reason', 'p.name as returnedByName', 'r.returned_at as returnedAt'])
    .where('r.district_id', '=', read.districtId)
    .where('r.plan_id', '=', planId)
    .orderBy('r.id')
    .execute()
}
