import type { ResultLineRow, ResultUnitRow } from '@jianjia/domain/assessment'
import type { AssessmentId, PersonId, PlainDate, ResultSetId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { Tx } from '../frame/handles.ts'

export interface ResultSetDraft {
  readonly id: ResultSetId
  readonly assessmentId: AssessmentId
  readonly number: number
  readonly canonical: string
  readonly contentHash: string
  readonly publishedBy: PersonId
  readonly publicFrom: PlainDate
  readonly publicTo: PlainDate
  readonly answerBy: PlainDate | null
}

/** Publishes one version of a result: the document, a row per unit, a row per item, in three statements. */
export async function insertResultSet(
  tx: Tx,
  set: ResultSetDraft,
  { units, items }: { readonly units: readonly ResultUnitRow[]; readonly items: readonly ResultLineRow[] },
): Promise<void> {
  await tx
    .insertInto('result_set')
    .values({
      district_id: tx.districtId,
      id: set.id,
      assessment_id: set.assessmentId,
      number: set.number,
      canonical: set.canonical,
      content_hash: set.contentHash,
      published_by: set.publishedBy,
      public_from: set.publicFrom,
      public_to: set.publicTo,
      answer_by: set.answerBy,
    })
    .execute()
  await insertUnits(tx, set.id, units)
  await insertItems(tx, set.id, items)
}

async function insertUnits(tx: Tx, setId: ResultSetId, units: readonly ResultUnitRow[]): Promise<void> {
  await sql`
    insert into result_unit (
      district_id, result_set_id, unit_id, unit_name, segment, total, total_number, final, final_number, percent,
      percent_number, self_total, review_total, rank, segment_rank, level, reasons
    )
    select ${tx.districtId}, ${setId}, u."unitId", u."unitName", u.segment, u.total, u."totalNumber", u.final,
      u."finalNumber", u.percent, u."percentNumber", u."selfTotal", u."reviewTotal", u.rank, u."segmentRank", u.level,
      u.reasons
    from jsonb_to_recordset(${JSON.stringify(units)}::jsonb) as u(
      "unitId" uuid, "unitName" text, segment text, total text, "totalNumber" numeric, final text,
      "finalNumber" numeric, percent text, "percentNumber" numeric, "selfTotal" text, "reviewTotal" text, rank int,
      "segmentRank" int, level text, reasons jsonb
    )`.execute(tx)
}

async function insertItems(tx: Tx, setId: ResultSetId, items: readonly ResultLineRow[]): Promise<void> {
  await sql`
    insert into result_item (district_id, result_set_id, unit_id, item_id, self, review, final, lineage)
    select ${tx.districtId}, ${setId}, i."unitId", i."itemId", i.self, i.review, i.final, i.lineage
    from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as i(
      "unitId" uuid, "itemId" text, self text, review text, final text, lineage jsonb
    )`.execute(tx)
}
