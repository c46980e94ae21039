import type { EntryFileRow, MeasureRow } from '@jianjia/domain/assessment'
import type { EntryId, PlainDate, UnitId } from '@jianjia/domain/kernel'
import { type LedgerKind, type Metric, titleAbove } from '@jianjia/domain/ledger'
import type { DatePair } from '@jianjia/domain/period'
import { sql } from 'kysely'
import type { TenantRead } from '../frame/handles.ts'

export interface MeasuresOf {
  readonly unitIds: readonly UnitId[]
  readonly days: DatePair
  readonly metrics: readonly Metric[]
}

/**
 * The measures of some units and all below them, of some metrics on some days. To whom an entry counts follows from the
 * placements on the entry's day, which stand in the row: a general branch is counted with its branches and groups.
 * Titles are those that may go up.
 */
export async function listMeasures(
  read: TenantRead,
  { unitIds, days, metrics }: MeasuresOf,
): Promise<readonly MeasureRow[]> {
  if (unitIds.length === 0 || metrics.length === 0) return []
  const part = (column: CohortColumn) =>
    measuresCounted(read, column)
      .where(`m.${column}`, '=', sql<UnitId>`any(${unitIds})`)
      .where('m.day', '>=', days.start)
      .where('m.day', '<=', days.end)
      .where('m.metric', '=', sql<Metric>`any(${metrics})`)
  const rows = await part('branch_id')
    .unionAll(part('general_branch_id'))
    .orderBy('day')
    .orderBy('entryId')
    .orderBy('metric')
    .execute()
  return rows.map(withTitleAbove)
}

/** The measures of one entry, once for its branch and once for its general branch; none while it is in the bin. */
export async function listMeasuresOfEntry(read: TenantRead, entryId: EntryId): Promise<readonly MeasureRow[]> {
  const part = (column: CohortColumn) =>
    measuresCounted(read, column).where('m.entry_id', '=', entryId).where(`m.${column}`, 'is not', null)
  const rows = await part('branch_id').unionAll(part('general_branch_id')).orderBy('metric').execute()
  return rows.map(withTitleAbove)
}

type CohortColumn = 'branch_id' | 'general_branch_id'

function measuresCounted(read: TenantRead, column: CohortColumn) {
  return read
    .selectFrom('ledger_measure as m')
    .innerJoin('ledger_entry as e', (join) =>
      join.on('e.district_id', '=', read.districtId).onRef('e.id', '=', 'm.entry_id').on('e.trashed_at', 'is', null),
    )
    .select([
      sql<UnitId>`${sql.ref(`m.${column}`)}`.as('cohortUnitId'),
      'm.entry_id as entryId',
      'm.unit_id as unitId',
      'm.day',
      'm.metric',
      'm.amount',
      'm.subject',
      'm.level',
      'm.kind',
      'e.title',
      'e.kind as ledger',
    ])
    .where('m.district_id', '=', read.districtId)
}

function withTitleAbove({ ledger, title, ...row }: MeasureRow & { readonly ledger: LedgerKind }): MeasureRow {
  return { ...row, title: titleAbove({ kind: ledger, title }) }
}

/** The files that prove some entries. */
export async function listEntryFiles(read: TenantRead, entryIds: readonly EntryId[]): Promise<readonly EntryFileRow[]> {
  if (entryIds.length === 0) return []
  const rows = await read
    .selectFrom('evidence_use as e')
    .select(['e.subject_id as entryId', 'e.file_id as fileId'])
    .where('e.district_id', '=', read.districtId)
    .where('e.subject_kind', '=', 'ledgerEntry')
    .where('e.subject_id', '=', sql<string>`any(${entryIds})`)
    .where('e.removed_at', 'is', null)
    .orderBy('e.id')
    .execute()
  return rows.map(({ entryId, fileId }) => ({ entryId: entryId as EntryId, fileId }))
}

/** On which day of the tenant's calendar some entries were entered. */
export async function listRecordedDays(
  read: TenantRead,
  entryIds: readonly EntryId[],
): Promise<ReadonlyMap<EntryId, PlainDate>> {
  if (entryIds.length === 0) return new Map()
  const { rows } = await sql<{ entryId: EntryId; recordedOn: PlainDate }>`
    select e.id as "entryId", (e.recorded_at at time zone d.time_zone)::date as "recordedOn"
    from app.ledger_entry e join app.district d on d.id = e.district_id
    where e.district_id = ${read.districtId} and e.id = any(${entryIds}::uuid[])`.execute(read)
  return new Map(rows.map(({ entryId, recordedOn }) => [entryId, recordedOn]))
}
