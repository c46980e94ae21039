import { addDays, type PersonId, type PlainDate, type UnitId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { Tx } from '../frame/handles.ts'
import { insertRows, type Row } from '../frame/insert-rows.ts'
import { newId } from '../frame/new-id.ts'

/** Facts of units of which at most one holds on a day: one name, one parent, one value per dimension. */
export type SuccessiveTable = 'unit_name' | 'placement' | 'unit_segment'

type DatedColumns =
  | 'id'
  | 'unit_id'
  | 'valid_from'
  | 'valid_to'
  | 'recorded_at'
  | 'recorded_by'
  | 'voided_at'
  | 'voided_by'

/** What holds of a unit from a day on, in the columns of its table. */
export interface NewFact<Table extends SuccessiveTable> {
  readonly unitId: UnitId
  readonly from: PlainDate
  readonly values: Omit<Row<Table>, DatedColumns>
}

export interface Succession<Table extends SuccessiveTable> {
  readonly table: Table
  readonly facts: readonly NewFact<Table>[]
  readonly by: PersonId | null
}

interface EndedRow extends Readonly<Record<string, unknown>> {
  readonly unit_id: UnitId
  readonly valid_from: PlainDate
  readonly valid_to: PlainDate | null
}

/**
 * From its day on each fact takes the place of the one that held then, up to that one's end; the days before keep what
 * they had. The old rows are voided, not changed. Two statements for any number of facts of one table.
 */
export async function succeedFacts<Table extends SuccessiveTable>(
  tx: Tx,
  { table, facts, by }: Succession<Table>,
): Promise<void> {
  if (facts.length === 0) return
  const ended = await endFacts(tx, { table, facts, by })
  const earlier = ended.flatMap((row) => earlierPart(row, dayOf(facts, row), by))
  const later: readonly object[] = facts.map((fact) => ({
    ...fact.values,
    id: newId(),
    unit_id: fact.unitId,
    valid_from: fact.from,
    valid_to: ended.find((row) => isSameFact(row, fact))?.valid_to ?? null,
    recorded_by: by,
  }))
  await insertRows(tx, table, [...earlier, ...later] as readonly Row<Table>[])
}

async function endFacts<Table extends SuccessiveTable>(
  tx: Tx,
  { table, facts, by }: Succession<Table>,
): Promise<readonly EndedRow[]> {
  const same = {
    unit_name: sql`true`,
    placement: sql`f.line = c.kind`,
    unit_segment: sql`f.dimension = c.kind`,
  }[table]
  const { rows } = await sql<EndedRow>`
    update ${sql.table(`app.${table}`)} f set voided_at = app.now(), voided_by = ${by}
    from unnest(${facts.map((fact) => fact.unitId)}::uuid[], ${facts.map((fact) => fact.from)}::date[],
      ${facts.map(({ values }) => kindOf(values))}::text[]) as c (unit_id, day, kind)
    where f.district_id = ${tx.districtId} and f.unit_id = c.unit_id and f.voided_at is null and ${same}
      and f.valid_from <= c.day and (f.valid_to is null or f.valid_to >= c.day)
    returning f.*`.execute(tx)
  return rows
}

/** What tells two facts of one unit apart that may hold on the same day: the line or the dimension. */
function kindOf(values: object): string {
  if ('dimension' in values) return String(values.dimension)
  return 'line' in values ? String(values.line) : ''
}

function isSameFact(row: EndedRow, fact: { readonly unitId: UnitId; readonly values: object }): boolean {
  return row.unit_id === fact.unitId && kindOf(row) === kindOf(fact.values)
}

function dayOf<Table extends SuccessiveTable>(facts: readonly NewFact<Table>[], row: EndedRow): PlainDate {
  return facts.find((fact) => isSameFact(row, fact))?.from ?? row.valid_from
}

function earlierPart(row: EndedRow, from: PlainDate, by: PersonId | null): readonly object[] {
  if (row.valid_from >= from) return []
  const { district_id: _tenant, recorded_at: _at, voided_at: _voided, voided_by: _by, ...kept } = row
  return [{ ...kept, id: newId(), valid_to: addDays(from, -1), recorded_by: by }]
}
