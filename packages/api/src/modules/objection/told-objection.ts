import type { ObjectionRow } from '@jianjia/db/objection'
import { OBJECTION_STATES } from '@jianjia/domain/assessment'
import { AssessmentId, ObjectionId, PlainDate, UnitId } from '@jianjia/domain/kernel'
import { z } from 'zod'

/** An objection as everybody reads it who may: what is said, how it stands, and until when. */
export const ToldObjection = z.strictObject({
  objectionId: ObjectionId,
  assessmentId: AssessmentId,
  assessmentName: z.string(),
  unitId: UnitId,
  unitName: z.string(),
  /** Null = the whole result. */
  itemId: z.string().nullable(),
  itemName: z.string().nullable(),
  reason: z.string(),
  raisedBy: z.string(),
  raisedAt: z.string(),
  answerBy: PlainDate,
  state: z.enum(OBJECTION_STATES),
  answer: z
    .strictObject({
      reason: z.string(),
      by: z.string(),
      at: z.string(),
      /** The version of the result that upholding it has made. */
      correctedNumber: z.int().nullable(),
    })
    .nullable(),
  /** The version that it is about. */
  resultNumber: z.int(),
  asked: z.int(),
  advised: z.int(),
  version: z.int(),
})

export function tellObjection(
  row: ObjectionRow,
  nameOf: (itemId: string) => string | null,
): z.input<typeof ToldObjection> {
  const { objectionId, assessmentId, assessmentName, unitId, unitName, itemId, reason, raisedBy, answerBy, state } = row
  const { answer, decidedBy, decidedAt, correctedNumber, resultNumber, asked, advised, version } = row
  return {
    ...{ objectionId, assessmentId, assessmentName, unitId, unitName, itemId, reason, raisedBy, answerBy, state },
    itemName: itemId === null ? null : nameOf(itemId),
    raisedAt: row.raisedAt.toISOString(),
    answer:
      answer === null || decidedBy === null || decidedAt === null
        ? null
        : { reason: answer, by: decidedBy, at: decidedAt.toISOString(), correctedNumber },
    ...{ resultNumber, asked, advised, version },
  }
}
