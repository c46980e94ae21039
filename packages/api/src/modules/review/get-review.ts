import { findEvaluationRows } from '@jianjia/db/assessment'
import { listFiles, listOwnMarks, listOwnNotes } from '@jianjia/db/review'
import { findOwnPart } from '@jianjia/db/self-assessment'
import { type AssessmentRows, UNIT_ASSESSMENT_STATES } from '@jianjia/domain/assessment'
import { AssessmentId, FileId, ok, PlainDate, refuse, UnitId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { AlikePicture, alikePictures } from './alike-pictures.ts'
import { filesOfReturns } from '../self-assessment/returned-line.ts'
import { LineKeeping, listKeeping } from '../self-assessment/keeping.ts'
import { findLineVotes, toldVotes, VoteOnLine } from '../visit/line-votes.ts'
import { MovedLine, publishedMoves } from './published-moves.ts'
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
    /** The last day of the branch: of the sheet, or of the lines that were given back. */
    selfDue: PlainDate,
    /** The version of the branch's sheet, for giving lines back. */
    sheetVersion: z.int(),
    openedAt: z.string().nullable(),
    reviewDue: PlainDate,
    today: PlainDate,
    submittedAt: z.string().nullable(),
    version: z.int(),
    categories: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    items: z.array(ReviewItem),
    /** How far the vote is on each line that a vote of those present fills. */
    votes: z.array(VoteOnLine),
    /** Once the result is published: who has moved the points of each line. Nothing before. */
    moves: z.array(MovedLine),
    /** Of lines that have records: how many of them were entered late, or at the last moment. Never scored. */
    keeping: z.array(LineKeeping),
    files: z.array(z.strictObject({ fileId: FileId, name: z.string(), size: z.int(), mediaType: z.string() })),
    /** Photographs on the sheet that look like others, of this unit or elsewhere. */
    alike: z.array(AlikePicture),
  }),
  run: async ({ db, input, actor, today, subject }) => {
    const { assessmentId, unitId } = input
    const [rows, marks, notes, part] = await Promise.all([
      findEvaluationRows(db, { assessmentId, unitId }),
      listOwnMarks(db, { assessmentId, unitId, reviewerId: actor.personId }),
      listOwnNotes(db, { assessmentId, unitId, reviewerId: actor.personId }),
      findOwnPart(db, { assessmentId, unitId }),
    ])
    const unit = rows?.units[0]
    if (rows === undefined || unit === undefined || subject === undefined || part === undefined)
      return refuse('notFoundOrNoAccess')
    const own = { marks, notes, reopenedRound: subject.reopenedRound }
    const waits = unit.state === 'open' && today <= part.dueOn
    const items = [...reviewItems(waits ? withoutWords(rows) : rows, own, today)]
    const shown = items.flatMap((item) => [
      ...item.fileIds,
      ...filesOfReturns(item.returns),
      ...[...item.records, ...item.visits].flatMap(({ fileIds }) => fileIds),
    ])
    const fileIds = [...new Set(shown)].map((fileId) => FileId.parse(fileId))
    return ok({
      assessmentName: rows.assessment.name,
      unitName: unit.name,
      unitState: unit.state,
      selfDue: part.dueOn,
      sheetVersion: part.version,
      openedAt: subject.openedAt?.toISOString() ?? null,
      reviewDue: rows.assessment.reviewDue,
      today,
      submittedAt: subject.submittedAt?.toISOString() ?? null,
      version: subject.version,
      categories: (rows.scheme.categories ?? []).map(({ id, name }) => ({ id, name })),
      items,
      votes: toldVotes(await findLineVotes(db, { assessmentId, unitId, scheme: rows.scheme })),
      moves: await publishedMoves(db, { assessmentId, unitId }),
      files: [...(await listFiles(db, fileIds))],
      alike: [...(await alikePictures(db, { fileIds, unitId, actor }))],
      keeping: await listKeeping(db, items, rows.assessment.window),
    })
  },
})

/** While the branch may still hand in, what it has written is its own. */
function withoutWords(rows: AssessmentRows): AssessmentRows {
  return { ...rows, selfItems: [], itemFiles: [] }
}
