import type { TargetDraft, TargetLine } from '@jianjia/domain/duty'
import type { PersonId, TargetId, UnitId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { Tx } from '../frame/handles.ts'
import { insertRows } from '../frame/insert-rows.ts'

export interface NewTarget {
  readonly id: TargetId
  readonly unitId: UnitId
  readonly draft: TargetDraft
  readonly by: PersonId
}

export async function insertTarget(tx: Tx, { id, unitId, draft, by }: NewTarget): Promise<void> {
  const { name, counted, start, end, lines } = draft
  await insertRows(tx, 'target', [
    { id, unit_id: unitId, counted: JSON.stringify(counted), period_start: start, period_end: end },
  ])
  await insertRows(tx, 'target_version', [{ target_id: id, number: 1, name, lines: JSON.stringify(lines), set_by: by }])
}

export interface TargetChange {
  readonly targetId: TargetId
  readonly name: string
  readonly lines: readonly TargetLine[]
  readonly seenVersion: number
  readonly by: PersonId
}

/** Says a target anew; what it said before is kept. False when somebody was faster, or it was withdrawn. */
export async function sayTargetAnew(
  tx: Tx,
  { targetId, name, lines, seenVersion, by }: TargetChange,
): Promise<boolean> {
  const number = seenVersion + 1
  const { numUpdatedRows } = await tx
    .updateTable('target')
    .set({ version: number })
    .where('district_id', '=', tx.districtId)
    .where('id', '=', targetId)
    .where('version', '=', seenVersion)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return false
  await insertRows(tx, 'target_version', [
    { target_id: targetId, number, name, lines: JSON.stringify(lines), set_by: by },
  ])
  return true
}

/** Takes a target back: it is asked no more, and stays on record. False when somebody was faster. */
export async function withdrawTarget(
  tx: Tx,
  { targetId, seenVersion, by }: Pick<TargetChange, 'targetId' | 'seenVersion' | 'by'>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('target')
    .set({ withdrawn_at: sql<Date>`app.now()`, withdrawn_by: by })
    .where('district_id', '=', tx.districtId)
    .where('id', '=', targetId)
    .where('version', '=', seenVersion)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
