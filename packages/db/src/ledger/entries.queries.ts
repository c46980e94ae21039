import type { EntryId, PlainDate, UnitId } from '@jianjia/domain/kernel'
import type { LedgerKind } from '@jianjia/domain/ledger'
import type { Scope } from '@jianjia/domain/policy'
import { sql } from 'kysely'
import { countUpTo } from '../frame/count-up-to.ts'
import type { TenantRead } from '../frame/handles.ts'

export interface StoredEntry {
  readonly entryId: EntryId
  readonly kind: LedgerKind
  readonly unitId: UnitId
  readonly day: PlainDate
  readonly title: string
  /** Parsed by the kind's schema where it is used. */
  readonly details: unknown
  readonly recordedByName: string
  readonly recordedAt: Date
  readonly version: number
  readonly trashedAt: Date | null
  /** In the tenant's time zone. */
  readonly trashedOn: PlainDate | null
}

const COLUMNS = [
  'e.id as entryId',
  'e.kind',
  'e.unit_id as unitId',
  'e.day',
  'e.title',
  'e.details',
  'p.name as recordedByName',
  'e.recorded_at as recordedAt',
  'e.version',
  'e.trashed_at as trashedAt',
  sql<PlainDate | null>`(select (e.trashed_at at time zone d.time_zone)::date from app.district d
    where d.id = e.district_id)`.as('trashedOn'),
] as const

const ENTRY = (read: TenantRead) =>
  read
    .selectFrom('ledger_entry as e')
    .innerJoin('person as p', (join) =>
      join.on('p.district_id', '=', read.districtId).onRef('p.id', '=', 'e.recorded_by'),
    )
    .select(COLUMNS)
    .where('e.district_id', '=', read.districtId)

export function findEntry(read: TenantRead, entryId: EntryId): Promise<StoredEntry | undefined> {
  return ENTRY(read).where('e.id', '=', entryId).executeTakeFirst()
}

/** These entries, also those that lie in the bin. */
export async function findAllEntries(read: TenantRead, entryIds: readonly EntryId[]): Promise<readonly StoredEntry[]> {
  if (entryIds.length === 0) return []
  return ENTRY(read).where(sql<boolean>`e.id = any(${entryIds}::uuid[])`).execute()
}

/** Of these entries those that lie in no bin. */
export async function findEntries(read: TenantRead, entryIds: readonly EntryId[]): Promise<readonly StoredEntry[]> {
  if (entryIds.length === 0) return []
  return ENTRY(read).where(sql<boolean>`e.id = any(${entryIds}::uuid[])`).where('e.trashed_at', 'is', null).execute()
}

export interface EntrySearch {
  readonly kind: LedgerKind
  readonly scope: Scope
  readonly from: PlainDate | null
  readonly to: PlainDate | null
  readonly text: string
  readonly trashed: boolean
  /** Only those of these that lie in the scope. */
  readonly only?: readonly EntryId[] | null
  readonly offset: number
  readonly limit: number
}

export interface EntryLine extends StoredEntry {
  readonly unitName: string
  readonly files: number
}

/** How many entries a search finds is exact up to this number, and "more" above. */
export const COUNT_LIMIT = 1000

/** One page of entries, newest first. `total` stops counting above `COUNT_LIMIT`. */
export async function listEntries(
  read: TenantRead,
  search: EntrySearch,
): Promise<{ readonly entries: readonly EntryLine[]; readonly total: number }> {
  const found = () =>
    read
      .selectFrom('ledger_entry as e')
      .where('e.district_id', '=', read.districtId)
      .where('e.kind', '=', search.kind)
      .where('e.trashed_at', search.trashed ? 'is not' : 'is', null)
      .$if(search.from !== null, (query) => query.where('e.day', '>=', search.from))
      .$if(search.to !== null, (query) => query.where('e.day', '<=', search.to))
      .$if((search.only ?? null) !== null, (query) => query.where(sql<boolean>`e.id = any(${search.only}::uuid[])`))
      .$if(search.text !== '', (query) => query.where(sql<boolean>`strpos(lower(e.title), lower(${search.text})) > 0`))
      .where((where) => {
        if (search.scope.kind === 'everything') return where.lit(true)
        const { subtrees, units } = search.scope
        return where.or([
          sql<boolean>`e.unit_id = any(${[...units, ...subtrees]}::uuid[])`,
          sql<boolean>`e.branch_id = any(${subtrees}::uuid[])`,
          sql<boolean>`e.general_branch_id = any(${subtrees}::uuid[])`,
        ])
      })
  const page = found()
    .innerJoin('person as p', (join) =>
      join.on('p.district_id', '=', read.districtId).onRef('p.id', '=', 'e.recorded_by'),
    )
    .innerJoin('unit_name as n', (join) =>
      join
        .on('n.district_id', '=', read.districtId)
        .onRef('n.unit_id', '=', 'e.unit_id')
        .on('n.voided_at', 'is', null)
        .on(sql<boolean>`daterange(n.valid_from, n.valid_to, '[]') @> e.day`),
    )
    .select((row) => [
      ...COLUMNS,
      'n.name as unitName',
      row
        .selectFrom('evidence_use as f')
        .select((use) => use.fn.countAll<number>().as('count'))
        .where('f.district_id', '=', read.districtId)
        .where('f.subject_kind', '=', 'ledgerEntry')
        .whereRef('f.subject_id', '=', 'e.id')
        .where('f.removed_at', 'is', null)
        .as('files'),
    ])
    .orderBy('e.day', 'desc')
    .orderBy('e.id', 'desc')
    .offset(search.offset)
    .limit(search.limit)
    .execute()
  const [entries, total] = await Promise.all([page, countUpTo(read, found().select('e.id'), COUNT_LIMIT)])
  return { entries: entries.map((entry) => ({ ...entry, files: entry.files ?? 0 })), total }
}
