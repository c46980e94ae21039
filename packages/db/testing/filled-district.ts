import type { AssessmentId, EntryId, FileId, RatingId, ResultSetId } from '@jianjia/domain/kernel'
import { fillEveryTable } from './fill-every-table.ts'
import type { ScratchDb } from './scratch-db.ts'
import { type SmallDistrict, smallDistrict } from './small-district.ts'

/** A small district with a row in every table, and the ids of what was put there. */
export interface FilledDistrict extends SmallDistrict {
  readonly assessmentId: AssessmentId
  readonly entryId: EntryId
  readonly fileId: FileId
  readonly resultSetId: ResultSetId
  readonly ratingId: RatingId
}

export async function filledDistrict(scratch: ScratchDb, name?: string): Promise<FilledDistrict> {
  const district = await fillEveryTable(scratch, await smallDistrict(scratch, name))
  const { rows } = await scratch.owner.query(
    `select (select id from assessment where district_id = $1) as "assessmentId",
       (select id from ledger_entry where district_id = $1) as "entryId",
       (select id from evidence_file where district_id = $1 and media_type = 'text/plain') as "fileId",
       (select id from result_set where district_id = $1) as "resultSetId",
       (select id from rating where district_id = $1) as "ratingId"`,
    [district.districtId],
  )
  return { ...district, ...rows[0] }
}
