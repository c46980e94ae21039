import type { FirstOpening } from '@jianjia/domain/assessment'
import type { AssessmentId, UnitId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { TenantRead, Tx } from '../frame/handles.ts'
import type { ReviewerOf } from './review.queries.ts'

/** Keeps when a reviewer has opened a sheet for the first time, and gives that time; undefined without an assignment. */
export async function markOpened(tx: Tx, of: ReviewerOf): Promise<Date | undefined> {
  const row = await tx
    .updateTable('review_assignment')
    .set({ opened_at: sql<Date>`coalesce(opened_at, app.now())` })
    .where('district_id', '=', tx.districtId)
    .where('assessment_id', '=', of.assessmentId)
    .where('unit_id', '=', of.unitId)
    .where('reviewer_id', '=', of.reviewerId)
    .where('withdrawn_at', 'is', null)
    .returning('opened_at as openedAt')
    .executeTakeFirst()
  return row?.openedAt ?? undefined
}

/** The reviewer who was the first to open a unit's sheet since it was handed in. */
export async function findFirstOpening(
  read: TenantRead,
  of: { readonly assessmentId: AssessmentId; readonly unitId: UnitId },
): Promise<FirstOpening | undefined> {
  const row = await read
    .selectFrom('review_assignment as r')
    .innerJoin('person as p', (join) =>
      join.on('p.district_id', '=', read.districtId).onRef('p.id', '=', 'r.reviewer_id'),
    )
    .select((line) => ['p.name as reviewer', line.ref('r.opened_at').$notNull().as('openedAt')])
    .where('r.district_id', '=', read.districtId)
    .where('r.assessment_id', '=', of.assessmentId)
    .where('r.unit_id', '=', of.unitId)
    .where('r.withdrawn_at', 'is', null)
    .where('r.opened_at', 'is not', null)
    .orderBy('r.opened_at')
    .orderBy('r.id')
    .limit(1)
    .executeTakeFirst()
  return row && { reviewer: row.reviewer, openedAt: row.openedAt.toISOString() }
}
