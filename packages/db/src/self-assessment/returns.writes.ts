import type { SaidOfItem } from '@jianjia/domain/assessment'
import type { PersonId, PlainDate } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { TenantRead, Tx } from '../frame/handles.ts'
import { insertRows } from '../frame/insert-rows.ts'
import { newId } from '../frame/new-id.ts'
import type { PartOf } from './own-part.queries.ts'

export interface ReturnedLines extends PartOf {
  readonly round: number
  readonly dueOn: PlainDate
  readonly lines: readonly { readonly itemId: string; readonly reason: string; readonly before: SaidOfItem }[]
  readonly returnedBy: PersonId
}

/**
 * Gives lines back: what stood in them is kept as it is now, and marks that reviewers have handed in are theirs again for
 * these lines. The unit's row is locked by the caller.
 */
export async function insertItemReturns(tx: Tx, of: ReturnedLines): Promise<void> {
  const { assessmentId, unitId, round, dueOn, lines, returnedBy } = of
  const about = { assessment_id: assessmentId, unit_id: unitId, round, due_on: dueOn, returned_by: returnedBy }
  await insertRows(
    tx,
    'self_item_return',
    lines.map(({ itemId, reason, before }) => ({
      ...{ ...about, id: newId<string>(), item_id: itemId, reason, before: JSON.stringify(before) },
    })),
  )
  await tx
    .updateTable('review_assignment')
    .set((row) => ({ submitted_at: null, reopened_round: round, version: row('version', '+', 1) }))
    .where('district_id', '=', tx.districtId)
    .where('assessment_id', '=', assessmentId)
    .where('unit_id', '=', unitId)
    .where('withdrawn_at', 'is', null)
    .where('submitted_at', 'is not', null)
    .execute()
}

export interface HandedInAgain extends PartOf {
  readonly seenVersion: number
  readonly lines: readonly { readonly itemId: string; readonly after: SaidOfItem }[]
}

/** Hands returned lines in again: the receipt and the day of the first hand-in stay. False when the sheet has changed. */
export async function handInAgain(
  tx: Tx,
  { assessmentId, unitId, seenVersion, lines }: HandedInAgain,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('assessment_unit')
    .set({ state: 'selfAssessed', version: seenVersion + 1 })
    .where('district_id', '=', tx.districtId)
    .where('assessment_id', '=', assessmentId)
    .where('unit_id', '=', unitId)
    .where('state', '=', 'returned')
    .where('version', '=', seenVersion)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await sql`
    update app.self_item_return r set after = said.after, handed_in = true, closed_at = app.now()
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as said("itemId" text, after jsonb)
    where r.district_id = ${tx.districtId} and r.assessment_id = ${assessmentId} and r.unit_id = ${unitId}
      and r.closed_at is null and r.item_id = said."itemId"`.execute(tx)
  return true
}

/** The lines of a unit that wait for its branch. */
export async function listOpenReturns(read: TenantRead, { assessmentId, unitId }: PartOf): Promise<readonly string[]> {
  const rows = await read
    .selectFrom('self_item_return')
    .select('item_id as itemId')
    .distinct()
    .where('district_id', '=', read.districtId)
    .where('assessment_id', '=', assessmentId)
    .where('unit_id', '=', unitId)
    .where('closed_at', 'is', null)
    .execute()
  return rows.map(({ itemId }) => itemId)
}

/** The day has passed without the branch: what was handed in before goes on to count. */
export async function lapseItemReturns(tx: Tx, { assessmentId, unitIds }: LapsedReturns): Promise<void> {
  await tx
    .updateTable('self_item_return')
    .set({ handed_in: false, closed_at: sql<Date>`app.now()` })
    .where('district_id', '=', tx.districtId)
    .where('assessment_id', '=', assessmentId)
    .where(sql<boolean>`unit_id = any(${unitIds}::uuid[])`)
    .where('closed_at', 'is', null)
    .execute()
}

export interface LapsedReturns extends Pick<PartOf, 'assessmentId'> {
  readonly unitIds: readonly PartOf['unitId'][]
}

/**
 * Takes back a sheet that was handed in and of which no line was ever given back: it is open as before, under its number.
 * False when it has moved on.
 */
export async function takeBack(tx: Tx, { assessmentId, unitId }: PartOf): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('assessment_unit')
    .set((row) => ({ state: 'open', submitted_at: null, submitted_by: null, version: row('version', '+', 1) }))
    .where('district_id', '=', tx.districtId)
    .where('assessment_id', '=', assessmentId)
    .where('unit_id', '=', unitId)
    .where('state', '=', 'selfAssessed')
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('self_item_return as r')
            .select('r.id')
            .where('r.district_id', '=', tx.districtId)
            .where('r.assessment_id', '=', assessmentId)
            .where('r.unit_id', '=', unitId),
        ),
      ),
    )
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
