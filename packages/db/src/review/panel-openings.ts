import type { AssessmentId, PersonId, UnitId } from '@jianjia/domain/kernel'
import type { TenantRead, Tx } from '../frame/handles.ts'

export interface PanelLine {
  readonly assessmentId: AssessmentId
  readonly unitId: UnitId
  readonly itemId: string
}

/** A line whose marks were opened with their names, by whom and when. */
export interface PanelOpening extends Pick<PanelLine, 'unitId' | 'itemId'> {
  readonly openedBy: string
  readonly openedAt: Date
}

/** The first opening stays. */
export async function insertPanelOpening(tx: Tx, of: PanelLine & { readonly openedBy: PersonId }): Promise<void> {
  await tx
    .insertInto('panel_opening')
    .values({
      ...{ district_id: tx.districtId, assessment_id: of.assessmentId, unit_id: of.unitId },
      ...{ item_id: of.itemId, opened_by: of.openedBy },
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export function listPanelOpenings(read: TenantRead, assessmentId: AssessmentId): Promise<readonly PanelOpening[]> {
  return read
    .selectFrom('panel_opening as o')
    .innerJoin('person as p', (join) =>
      join.on('p.district_id', '=', read.districtId).onRef('p.id', '=', 'o.opened_by'),
    )
    .select(['o.unit_id as unitId', 'o.item_id as itemId', 'p.name as openedBy', 'o.opened_at as openedAt'])
    .where('o.district_id', '=', read.districtId)
    .where('o.assessment_id', '=', assessmentId)
    .execute()
}
