import type { PersonId, RatingId, ResultSetId } from '@jianjia/domain/kernel'
import type { Certificate } from '@jianjia/domain/rating'
import { sql } from 'kysely'
import type { Tx } from '../frame/handles.ts'
import { insertTitles, type TitleDraft } from '../title/index.ts'

export interface RatingDraft {
  readonly id: RatingId
  readonly resultSetId: ResultSetId
  readonly policy: unknown
  readonly canonical: string
  readonly contentHash: string
  readonly decidedBy: PersonId
  readonly units: readonly {
    readonly unitId: string
    readonly level: string | null
    readonly certificate: Certificate
  }[]
  readonly titles: readonly TitleDraft[]
  /** The year in which the titles are numbered. */
  readonly year: number
}

/** One decision: the rating, a level with its certificate for every unit, and the titles that follow from it. */
export async function insertRating(tx: Tx, draft: RatingDraft): Promise<void> {
  await tx
    .insertInto('rating')
    .values({
      district_id: tx.districtId,
      id: draft.id,
      result_set_id: draft.resultSetId,
      policy: JSON.stringify(draft.policy),
      canonical: draft.canonical,
      content_hash: draft.contentHash,
      decided_by: draft.decidedBy,
    })
    .execute()
  await sql`
    insert into rating_unit (district_id, rating_id, unit_id, level, certificate)
    select ${tx.districtId}, ${draft.id}, u."unitId", u.level, u.certificate
    from jsonb_to_recordset(${JSON.stringify(draft.units)}::jsonb) as u("unitId" uuid, level text, certificate jsonb)
  `.execute(tx)
  await insertTitles(tx, draft.titles, { ratingId: draft.id, year: draft.year })
}
