import type { AssessmentId, PersonId, UnitId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { TenantRead, Tx } from '../frame/handles.ts'

export interface ExemptionChange {
  readonly assessmentId: AssessmentId
  readonly unitIds: readonly UnitId[]
  /** Why they are let off; null = they take part again. */
  readonly reason: string | null
  readonly by: PersonId
}

/** Lets units off or takes them in again; of those let off, reviewers whose marks are not in are asked no longer. */
export async function saveExemptions(tx: Tx, { assessmentId, unitIds, reason, by }: ExemptionChange): Promise<void> {
  if (unitIds.length === 0) return
  await tx
    .updateTable('assessment_unit')
    .set((row) => ({
      ...{ exempt: reason !== null, exempt_reason: reason, exempted_by: by },
      exempted_at: sql<Date>`app.now()`,
      version: row('version', '+', 1),
    }))
    .where('district_id', '=', tx.districtId)
    .where('assessment_id', '=', assessmentId)
    .where(sql<boolean>`unit_id = any(${unitIds}::uuid[])`)
    .execute()
  if (reason === null) return
  await tx
    .updateTable('review_assignment')
    .set((row) => ({ withdrawn_at: sql<Date>`app.now()`, withdrawn_by: by, version: row('version', '+', 1) }))
    .where('district_id', '=', tx.districtId)
    .where('assessment_id', '=', assessmentId)
    .where(sql<boolean>`unit_id = any(${unitIds}::uuid[])`)
    .where('withdrawn_at', 'is', null)
    .where('submitted_at', 'is', null)
    .execute()
}

/** Who has let the exempt units off: at the opening, or later. */
export async function listExempters(
  read: TenantRead,
  assessmentId: AssessmentId,
): Promise<ReadonlyMap<UnitId, string>> {
  const rows = await read
    .selectFrom('assessment_unit as u')
    .innerJoin('assessment as a', (join) =>
      join.on('a.district_id', '=', read.districtId).onRef('a.id', '=', 'u.assessment_id'),
    )
    .innerJoin('person as p', (join) =>
      join.on('p.district_id', '=', read.districtId).on(sql<boolean>`p.id = coalesce(u.exempted_by, a.opened_by)`),
    )
    .select(['u.unit_id as unitId', 'p.name'])
    .where('u.district_id', '=', read.districtId)
    .where('u.assessment_id', '=', assessmentId)
    .where('u.exempt', '=', true)
    .execute()
  return new Map(rows.map(({ unitId, name }) => [unitId, name]))
}
