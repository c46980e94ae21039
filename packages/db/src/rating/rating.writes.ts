import type { PersonId, PlainDate, RatingId, ResultSetId, TitleAwardId } from '@jianjia/domain/kernel'
import type { Certificate } from '@jianjia/domain/rating'
import { sql } from 'kysely'
import type { Tx } from '../frame/handles.ts'

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
}

export interface TitleDraft {
  readonly id: TitleAwardId
  readonly unitId: string
  readonly title: string
  readonly level: string
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
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
  await sql`
    insert into title_award (district_id, id, unit_id, title, level, rating_id, valid_from, valid_to)
    select ${tx.districtId}, t.id, t."unitId", t.title, t.level, ${draft.id}, t."validFrom", t."validTo"
    from jsonb_to_recordset(${JSON.stringify(draft.titles)}::jsonb) as t(
      id uuid, "unitId" uuid, title text, level text, "validFrom" date, "validTo" date
    )`.execute(tx)
}
