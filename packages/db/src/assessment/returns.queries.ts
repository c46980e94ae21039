import type { ItemReturnRow, SaidOfItem } from '@jianjia/domain/assessment'
import type { FileId } from '@jianjia/domain/kernel'
import { FactJson } from '@jianjia/domain/scoring'
import type { TenantRead } from '../frame/handles.ts'
import type { EvaluationOf } from './evaluation-rows.queries.ts'

/** The lines that were given back, the oldest round first. */
export async function listItemReturns(read: TenantRead, of: EvaluationOf): Promise<readonly ItemReturnRow[]> {
  const rows = await read
    .selectFrom('self_item_return as r')
    .innerJoin('person as p', (join) =>
      join.on('p.district_id', '=', read.districtId).onRef('p.id', '=', 'r.returned_by'),
    )
    .select(['r.unit_id as unitId', 'r.round', 'r.item_id as itemId', 'r.reason', 'r.due_on as dueOn', 'r.before'])
    .select(['p.name as returnedBy', 'r.returned_at as returnedAt', 'r.after', 'r.handed_in as handedIn'])
    .select('r.closed_at as closedAt')
    .where('r.district_id', '=', read.districtId)
    .where('r.assessment_id', '=', of.assessmentId)
    .$if(of.unitId !== undefined, (query) => query.where('r.unit_id', '=', of.unitId ?? null))
    .orderBy('r.round')
    .orderBy('r.id')
    .execute()
  return rows.map(({ before, after, returnedAt, closedAt, ...row }) => ({
    ...row,
    before: storedSaid(before),
    after: after === null ? null : storedSaid(after),
    returnedAt: returnedAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
  }))
}

/** What was stored of a line, read as this module wrote it. */
function storedSaid(stored: unknown): SaidOfItem {
  const { value, note, contestReason, fileIds } = stored as Record<keyof SaidOfItem, unknown>
  if (typeof note !== 'string' || !(contestReason === null || typeof contestReason === 'string'))
    throw new TypeError('a returned line is not in the form in which it is kept')
  if (!Array.isArray(fileIds)) throw new TypeError('a returned line has no list of files')
  return { value: FactJson.nullable().parse(value), note, contestReason, fileIds: fileIds as readonly FileId[] }
}
