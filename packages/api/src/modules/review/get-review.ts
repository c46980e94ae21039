import { findEvaluationRows } from '@jianjia/db/assessment'
import { listFiles, listOwnMarks } from '@jianjia/db/review'
import { UNIT_ASSESSMENT_STATES } from '@jianjia/domain/assessment'
import { AssessmentId, FileId, ok, PlainDate, refuse, UnitId } from '@jianjia/domain/kernel'
import { effectiveDueOn } from '@jianjia/domain/obligation'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { AlikePicture, alikePictures } from './alike-pictures.ts'
import { LineKeeping, listKeeping } from '../self-assessment/keeping.ts'
import { ReviewItem, reviewItems } from './review-sheet.ts'
import { reviewedUnit } from './review-target.ts'

/** The whole sheet of one unit for the reviewer who asks: lines, claims, evidence, own marks. */
export const getReview = read({
  name: 'review.get',
  action: 'review.write',
  dataClass: 'unitOnly',
  input: { assessmentId: AssessmentId, unitId: UnitId },
  target: reviewedUnit,
  output: z.strictObject({
    assessmentName: z.string(),
    unitName: z.string(),
    unitState: z.enum(UNIT_ASSESSMENT_STATES),
    selfDue: PlainDate,
    reviewDue: PlainDate,
    today: PlainDate,
    submittedAt: z.string().nullable(),
    version: z.int(),
    categories: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    items: z.array(ReviewItem),
    /** Of lines that have records: how many of them were entered late, or at the last moment. Never scored. */
    keeping: z.array(LineKeeping),
    files: z.array(z.strictObject({ fileId: FileId, name: z.string(), size: z.int(), mediaType: z.string() })),
    /** Photographs on the sheet that look like others, of this unit or elsewhere. */
    alike: z.array(AlikePicture),
  }),
  run: async ({ db, input, actor, today, subject }) => {
    const { assessmentId, unitId } = input
    const [rows, own] = await Promise.all([
      findEvaluationRows(db, { assessmentId, unitId }),
      listOwnMarks(db, { assessmentId, unitId, reviewerId: actor.personId }),
    ])
    const unit = rows?.units[0]
    if (rows === undefined || unit === undefined || subject === undefined) return refuse('notFoundOrNoAccess')
    const items = [...reviewItems(rows, own, today)]
    const shown = items.flatMap((item) => [...item.fileIds, ...item.records.flatMap((record) => record.fileIds)])
    const fileIds = [...new Set(shown)].map((fileId) => FileId.parse(fileId))
    return ok({
      assessmentName: rows.assessment.name,
      unitName: unit.name,
      unitState: unit.state,
      selfDue: effectiveDueOn({
        dueOn: rows.assessment.selfDue,
        adjustment: rows.adjustments[0]?.adjustment ?? null,
      }),
      reviewDue: rows.assessment.reviewDue,
      today,
      submittedAt: subject.submittedAt?.toISOString() ?? null,
      version: subject.version,
      categories: (rows.scheme.categories ?? []).map(({ id, name }) => ({ id, name })),
      items,
      files: [...(await listFiles(db, fileIds))],
      alike: [...(await alikePictures(db, { fileIds, unitId, actor }))],
      keeping: await listKeeping(db, items, rows.assessment.window),
    })
  },
})
