import type { EntryId, PlainDate, UnitId } from '@jianjia/domain/kernel'
import { EntryDraft, type MeasureDraft, measuresOf, type Metric } from '@jianjia/domain/ledger'
import { sql } from 'kysely'
import type { TenantRead, Tx } from '../frame/handles.ts'
import { insertRows } from '../frame/insert-rows.ts'

/** A stored entry that is no longer read: a fault of a migration, never of a user. */
export interface UnreadableEntry {
  readonly entryId: EntryId
  readonly path: string
  readonly code: string
}

/** What a page of entries shows: what cannot be read, and where the stored measures are not those of the entry. */
export interface PageOfProjection {
  readonly entries: number
  readonly unreadable: readonly UnreadableEntry[]
  readonly differing: readonly EntryId[]
  /** Where the next page begins; null after the last. */
  readonly next: EntryId | null
}

const PAGE = 2000

interface EntryOfPage {
  readonly id: EntryId
  readonly kind: string
  readonly unitId: UnitId
  readonly branchId: UnitId | null
  readonly generalBranchId: UnitId | null
  readonly day: PlainDate
  readonly title: string
  readonly details: unknown
  readonly trashed: boolean
}

type Place = Pick<EntryOfPage, 'unitId' | 'branchId' | 'generalBranchId' | 'day'>
type StoredMeasure = MeasureDraft & Place & { readonly entryId: EntryId; readonly sound: boolean }

/** Reads some entries after one of them, in the order of their ids, and says where the projection does not follow. */
export async function checkProjection(read: TenantRead, after: EntryId | null): Promise<PageOfProjection> {
  return (await comparePage(read, after)).page
}

/**
 * The same, and writes the measures of differing entries anew. Entries of the page are held until the end of the
 * transaction, so that nobody corrects one meanwhile. Monthly sums are left to `rebuildTotals`.
 */
export async function rebuildProjection(tx: Tx, after: EntryId | null): Promise<PageOfProjection> {
  await sql`
    select 1 from app.ledger_entry where district_id = ${tx.districtId} and (${after}::uuid is null or id > ${after})
    order by id limit ${PAGE} for update`.execute(tx)
  const { page, wanted } = await comparePage(tx, after)
  if (page.differing.length === 0) return page
  await tx
    .deleteFrom('ledger_measure')
    .where('district_id', '=', tx.districtId)
    .where('entry_id', '=', sql<EntryId>`any(${page.differing}::uuid[])`)
    .execute()
  const rows = page.differing.flatMap((id) => wanted.get(id) ?? [])
  await insertRows(
    tx,
    'ledger_measure',
    rows.map(({ entryId, seq, unitId, branchId, generalBranchId, day, metric, amount, subject, level, kind }) => ({
      ...{ entry_id: entryId, seq, unit_id: unitId, branch_id: branchId, general_branch_id: generalBranchId, day },
      ...{ metric, amount, amount_number: amount, subject, level, kind },
    })),
  )
  return page
}

type WantedMeasure = MeasureDraft & Place & { readonly entryId: EntryId; readonly seq: number }

async function comparePage(read: TenantRead, after: EntryId | null) {
  const entries = await listPage(read, after)
  const stored = Map.groupBy(
    await listStored(
      read,
      entries.map(({ id }) => id),
    ),
    ({ entryId }) => entryId,
  )
  const unreadable: UnreadableEntry[] = []
  const wanted = new Map<EntryId, readonly WantedMeasure[]>()
  for (const entry of entries) {
    const found = wantedOf(entry)
    if ('code' in found) unreadable.push(found)
    else wanted.set(entry.id, found.measures)
  }
  const differing = [...wanted].flatMap(([id, measures]) => (isSame(measures, stored.get(id) ?? []) ? [] : [id]))
  const next = entries.length < PAGE ? null : (entries.at(-1)?.id ?? null)
  return { page: { entries: entries.length, unreadable, differing, next }, wanted }
}

function wantedOf(entry: EntryOfPage): UnreadableEntry | { readonly measures: readonly WantedMeasure[] } {
  const { id: entryId, kind, unitId, branchId, generalBranchId, day, title, details, trashed } = entry
  const draft = EntryDraft.safeParse({ kind, unitId, day, title, details })
  if (!draft.success) {
    const [first] = draft.error.issues
    return { entryId, path: first?.path.join('.') ?? '', code: first?.code ?? 'unreadable' }
  }
  const measures = trashed ? [] : measuresOf(draft.data)
  const place = { unitId, branchId, generalBranchId, day }
  return { measures: measures.map((measure, seq) => ({ ...measure, ...place, entryId, seq })) }
}

function isSame(wanted: readonly WantedMeasure[], stored: readonly StoredMeasure[]): boolean {
  return (
    wanted.length === stored.length &&
    wanted.every((measure, at) => {
      const other = stored[at]
      return other !== undefined && other.sound && FIELDS.every((field) => measure[field] === other[field])
    })
  )
}

const FIELDS = [
  ...(['metric', 'amount', 'subject', 'level', 'kind'] as const),
  ...(['unitId', 'branchId', 'generalBranchId', 'day'] as const),
]

function listPage(read: TenantRead, after: EntryId | null): Promise<readonly EntryOfPage[]> {
  return read
    .selectFrom('ledger_entry as e')
    .select([
      ...([
        'e.id',
        'e.kind',
        'e.unit_id as unitId',
        'e.branch_id as branchId',
        'e.day',
        'e.title',
        'e.details',
      ] as const),
      'e.general_branch_id as generalBranchId',
      sql<boolean>`e.trashed_at is not null`.as('trashed'),
    ])
    .where('e.district_id', '=', read.districtId)
    .$if(after !== null, (query) => query.where('e.id', '>', after))
    .orderBy('e.id')
    .limit(PAGE)
    .execute()
}

async function listStored(read: TenantRead, ids: readonly EntryId[]): Promise<readonly StoredMeasure[]> {
  if (ids.length === 0) return []
  return read
    .selectFrom('ledger_measure as m')
    .select([
      ...(['m.entry_id as entryId', 'm.unit_id as unitId', 'm.branch_id as branchId', 'm.day', 'm.metric'] as const),
      ...(['m.general_branch_id as generalBranchId', 'm.amount', 'm.subject', 'm.level', 'm.kind'] as const),
      sql<boolean>`m.amount_number = m.amount::numeric`.as('sound'),
    ])
    .where('m.district_id', '=', read.districtId)
    .where('m.entry_id', '=', sql<EntryId>`any(${ids}::uuid[])`)
    .orderBy('m.entry_id')
    .orderBy('m.seq')
    .execute()
}

/** A unit's own sum of one month that is not what its measures add up to. */
export interface DifferingTotal {
  readonly unitId: UnitId
  readonly month: PlainDate
  readonly metric: Metric
  readonly stored: string
  readonly wanted: string
}

const DIFFERING = (read: TenantRead) => sql`
  with wanted as (
    select m.unit_id, date_trunc('month', m.day)::date as month, m.metric, sum(m.amount_number) as amount
    from app.ledger_measure m where m.district_id = ${read.districtId}
    group by m.unit_id, date_trunc('month', m.day)::date, m.metric
  ),
  kept as (
    select t.unit_id, t.month, t.metric, t.amount from app.unit_metric_total t where t.district_id = ${read.districtId}
  ),
  differing as (
    select unit_id, month, metric, coalesce(kept.amount, 0) as stored, coalesce(wanted.amount, 0) as wanted
    from wanted full join kept using (unit_id, month, metric)
    where coalesce(kept.amount, 0) <> coalesce(wanted.amount, 0)
  )`

/** The monthly sums that are not those of the measures. */
export async function checkTotals(read: TenantRead): Promise<readonly DifferingTotal[]> {
  const { rows } = await sql<DifferingTotal>`${DIFFERING(read)}
    select unit_id as "unitId", month, metric, stored::text, wanted::text from differing order by 1, 2, 3`.execute(read)
  return rows
}

/** The same, and adds to each what it lacks: what others write meanwhile is added to it as well. */
export async function rebuildTotals(tx: Tx): Promise<readonly DifferingTotal[]> {
  const { rows } = await sql<DifferingTotal>`${DIFFERING(tx)},
    mended as (
      insert into app.unit_metric_total (district_id, unit_id, month, metric, amount)
      select ${tx.districtId}, unit_id, month, metric, wanted - stored from differing order by unit_id, month, metric
      on conflict (district_id, unit_id, month, metric)
      do update set amount = unit_metric_total.amount + excluded.amount
    )
    select unit_id as "unitId", month, metric, stored::text, wanted::text from differing order by 1, 2, 3`.execute(tx)
  return rows
}
