import type { AccountId, DistrictId } from '@jianjia/domain/kernel'
import type { KeptKind } from '@jianjia/domain/policy'
import { sql } from 'kysely'
import type { LocalRead, LocalTx } from '../frame/handles.ts'

/** Somebody in one tenant. */
export interface Keeper {
  readonly accountId: AccountId
  readonly districtId: DistrictId
}

export interface KeptPlace {
  readonly kind: KeptKind
  readonly subjectId: string
  readonly isPinned: boolean
}

/** Pinned ones first, in the order of pinning; then the others, the latest first. */
export async function listKeptPlaces(
  read: LocalRead,
  { accountId, districtId }: Keeper,
): Promise<readonly KeptPlace[]> {
  const { rows } = await sql<KeptPlace>`
    select k.kind, k.subject_id as "subjectId", k.pinned_at is not null as "isPinned"
    from app.kept_place k where k.account_id = ${accountId} and k.tenant_id = ${districtId}
    order by k.pinned_at nulls last, k.visited_at desc limit 100`.execute(read)
  return rows
}

type Place = Pick<KeptPlace, 'kind' | 'subjectId'>

/** Remembers a visit of somebody who belongs to the tenant, and forgets what was visited before the last so many. */
export async function keepVisit(
  tx: LocalTx,
  { accountId, districtId }: Keeper,
  { kind, subjectId, kept }: Place & { readonly kept: number },
): Promise<void> {
  await sql`
    insert into app.kept_place (account_id, tenant_id, kind, subject_id)
    select d.account_id, d.tenant_id, ${kind}, ${subjectId}::uuid from app.directory d
    where d.account_id = ${accountId} and d.tenant_id = ${districtId}
    on conflict (account_id, tenant_id, kind, subject_id) do update set visited_at = app.now()`.execute(tx)
  await sql`
    delete from app.kept_place k where k.account_id = ${accountId} and k.tenant_id = ${districtId}
      and k.pinned_at is null and (k.kind, k.subject_id) not in (
        select l.kind, l.subject_id from app.kept_place l
        where l.account_id = ${accountId} and l.tenant_id = ${districtId} and l.pinned_at is null
        order by l.visited_at desc limit ${kept})`.execute(tx)
}

/** Pins what was visited, or lets it go; false where there are too many pins already, or no such visit. */
export async function setPin(
  tx: LocalTx,
  { accountId, districtId }: Keeper,
  { kind, subjectId, pinned, atMost }: Place & { readonly pinned: boolean; readonly atMost: number },
): Promise<boolean> {
  const { rows } = await sql`
    update app.kept_place k set pinned_at = case when ${pinned} then coalesce(k.pinned_at, app.now()) end
    where k.account_id = ${accountId} and k.tenant_id = ${districtId} and k.kind = ${kind}
      and k.subject_id = ${subjectId}::uuid
      and (not ${pinned} or k.pinned_at is not null or ${atMost} > (
        select count(*) from app.kept_place p
        where p.account_id = ${accountId} and p.tenant_id = ${districtId} and p.pinned_at is not null))
    returning 1`.execute(tx)
  return rows.length > 0
}
