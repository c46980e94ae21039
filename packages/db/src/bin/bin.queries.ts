import type { BinnedKind } from '@jianjia/domain/bin'
import type {
  BinnedViewId,
  FileId,
  KeyPointsId,
  PersonId,
  PlainDate,
  PlanId,
  SchemeId,
  UnitId,
} from '@jianjia/domain/kernel'
import type { LedgerKind } from '@jianjia/domain/ledger'
import { sql } from 'kysely'
import type { TenantRead } from '../frame/handles.ts'
import { namesToday } from '../org/names-today.ts'

/** What lies in the bin, by the id it has where it was; a view gets one for its time there. */
export type BinnedOf =
  | { readonly kind: 'file'; readonly subjectId: FileId }
  | { readonly kind: 'keyPoints'; readonly subjectId: KeyPointsId }
  | { readonly kind: 'plan'; readonly subjectId: PlanId }
  | { readonly kind: 'scheme'; readonly subjectId: SchemeId }
  | { readonly kind: 'view'; readonly subjectId: BinnedViewId }

export interface BinnedItem {
  readonly unitId: UnitId | null
  readonly title: string
  readonly binnedBy: PersonId
  readonly binnedByName: string
  /** In the tenant's time zone. */
  readonly binnedOn: PlainDate
  /** What lies here whole; null where it stays where it was. */
  readonly contents: unknown
}

/** What is in the bin now; undefined where it is not, or no more. */
export function findBinned(read: TenantRead, { kind, subjectId }: BinnedOf): Promise<BinnedItem | undefined> {
  return read
    .selectFrom('bin_item as b')
    .innerJoin('district as d', 'd.id', 'b.district_id')
    .innerJoin('person as p', (join) =>
      join.on('p.district_id', '=', read.districtId).onRef('p.id', '=', 'b.binned_by'),
    )
    .select(['b.unit_id as unitId', 'b.title', 'b.binned_by as binnedBy', 'p.name as binnedByName', 'b.contents'])
    .select(sql<PlainDate>`(b.binned_at at time zone d.time_zone)::date`.as('binnedOn'))
    .where('b.district_id', '=', read.districtId)
    .where('b.kind', '=', kind)
    .where('b.subject_id', '=', subjectId)
    .executeTakeFirst()
}

/** Whose bins somebody reaches: lists of units, null = all. */
export interface BinReach {
  readonly entries: readonly UnitId[]
  /** Entries of these kinds only of those units. */
  readonly personal: { readonly kinds: readonly LedgerKind[]; readonly unitIds: readonly UnitId[] }
  readonly plans: readonly UnitId[]
  readonly keyPoints: readonly UnitId[]
  readonly files: readonly UnitId[]
  readonly schemes: boolean
  readonly viewsOf: PersonId
}

export interface BinLine {
  readonly kind: BinnedKind | 'entry'
  readonly subjectId: string
  readonly title: string
  readonly unitName: string | null
  readonly binnedByName: string
  readonly binnedOn: PlainDate
  /** Of an entry: its version, and which ledger it belongs to. */
  readonly version: number | null
  readonly ledger: LedgerKind | null
}

/** So many are shown, the last thrown away first; each ledger shows its own in full. */
export const SHOWN_OF_BIN = 200

/** What lies in the bins that somebody reaches and was put there on `from` or later. One statement. */
export async function listBin(read: TenantRead, reach: BinReach, from: PlainDate): Promise<readonly BinLine[]> {
  const district = read.districtId
  const { entries, personal, plans, keyPoints, files, schemes, viewsOf } = reach
  const { rows } = await sql<BinLine>`
    with found as (
      select b.kind, b.subject_id, b.title, b.unit_id, b.binned_by, b.binned_at, null::integer as version,
        null::text as ledger
      from app.bin_item b where b.district_id = ${district} and case b.kind
        when 'plan' then b.unit_id = any(${plans}::uuid[])
        when 'keyPoints' then b.unit_id = any(${keyPoints}::uuid[])
        when 'file' then b.unit_id = any(${files}::uuid[])
        when 'scheme' then ${schemes}::boolean
        else b.binned_by = ${viewsOf} end
      union all
      select 'entry', e.id, e.title, e.unit_id, e.trashed_by, e.trashed_at, e.version, e.kind
      from app.ledger_entry e where e.district_id = ${district} and e.trashed_at is not null
        and e.unit_id = any(${entries}::uuid[])
        and (e.kind <> all(${personal.kinds}::text[]) or e.unit_id = any(${personal.unitIds}::uuid[])))
    select found.kind, found.subject_id as "subjectId", found.title, n.name as "unitName",
      coalesce(p.name, '') as "binnedByName", (found.binned_at at time zone d.time_zone)::date as "binnedOn",
      found.version, found.ledger
    from found join app.district d on d.id = ${district}
    left join app.person p on p.district_id = ${district} and p.id = found.binned_by
    left join ${namesToday(read)} on n.unit_id = found.unit_id
    where (found.binned_at at time zone d.time_zone)::date >= ${from}
    order by found.binned_at desc, found.subject_id limit ${SHOWN_OF_BIN + 1}::int`.execute(read)
  return rows
}
