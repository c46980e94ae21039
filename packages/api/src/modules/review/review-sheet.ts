import type { AssessmentRows } from '@jianjia/domain/assessment'
import { allowedMarks, linesReopened, needsReview, VisitFinding, waitsForBranch } from '@jianjia/domain/assessment'
import { FileId } from '@jianjia/domain/kernel'
import { Metric } from '@jianjia/domain/ledger'
import { type Criterion, pointsFor, Rule } from '@jianjia/domain/scheme'
import { evaluateAssessment, type Provenance, recordsAbove } from '@jianjia/domain/scoring'
import { assembleEvaluation } from '@jianjia/domain/assessment'
import type { PlainDate } from '@jianjia/domain/kernel'
import type { OwnMark, OwnNote } from '@jianjia/db/review'
import { z } from 'zod'
import { ReturnedLine, returnedLines } from '../self-assessment/returned-line.ts'

/** One line of the sheet, as the reviewer sees it: what is asked, what the branch says and proves, the own mark. */
export const ReviewItem = z.strictObject({
  itemId: z.string(),
  name: z.string(),
  category: z.string().nullable(),
  standard: z.string().nullable(),
  rule: Rule,
  full: z.string(),
  /** False: the line is filled from records or by the district, and is shown only. */
  needsMark: z.boolean(),
  allowed: z.strictObject({ min: z.string(), max: z.string(), choices: z.array(z.string()).nullable() }),
  selfPoints: z.string().nullable(),
  selfNote: z.string().nullable(),
  contestReason: z.string().nullable(),
  fileIds: z.array(FileId),
  records: z.array(
    z.strictObject({
      entryId: z.string(),
      day: z.string(),
      title: z.string(),
      /** What the amount is counted in. */
      metric: Metric,
      amount: z.string(),
      fileIds: z.array(z.string()),
    }),
  ),
  /** What those found who were there. */
  visits: z.array(
    z.strictObject({
      heldOn: z.string(),
      leader: z.string(),
      finding: VisitFinding.nullable(),
      note: z.string(),
      fileIds: z.array(z.string()),
    }),
  ),
  mark: z.strictObject({ points: z.string(), note: z.string(), version: z.int() }).nullable(),
  /** The mark was handed in before and stands: only returned lines are open again. */
  markStands: z.boolean(),
  /** Until when the line waits for the branch; nothing is marked before. */
  waitsUntil: z.string().nullable(),
  /** How often it was given back, the latest time first, with what has changed. */
  returns: z.array(ReturnedLine),
  /** What I keep for myself beside the line. */
  ownNote: z.strictObject({ text: z.string(), doubtful: z.boolean(), version: z.int() }).nullable(),
})
export type ReviewItem = z.infer<typeof ReviewItem>

/** What the reviewer who asks has given and kept. */
export interface OwnPart {
  readonly marks: readonly OwnMark[]
  readonly notes?: readonly OwnNote[]
  readonly reopenedRound?: number | null
}

/**
 * The lines of one unit for one reviewer. Other reviewers' marks are not in it, whatever they have done: nobody sees
 * another's mark before giving their own.
 */
export function reviewItems(
  rows: AssessmentRows,
  own: OwnPart,
  today: PlainDate,
): readonly z.input<typeof ReviewItem>[] {
  const [unit] = rows.units
  if (unit === undefined) return []
  const tree = evaluateAssessment(assembleEvaluation({ ...rows, marks: [], agreed: [] }, today))
  const nodes = new Map(tree.units[0]?.items.map((item) => [item.id, item]) ?? [])
  const waits = waitsForBranch({ ...unit, returns: rows.returns }, today)
  const reopened = linesReopened({ returns: rows.returns, reopenedRound: own.reopenedRound ?? null })
  return rows.scheme.items.map((criterion) => {
    const node = nodes.get(criterion.id)
    const said = rows.selfItems.find((row) => row.itemId === criterion.id)
    const mark = own.marks.find((row) => row.itemId === criterion.id)
    const kept = own.notes?.find((row) => row.itemId === criterion.id)
    const voted = rows.districtFacts.find((row) => row.itemId === criterion.id)
    const full = pointsFor(criterion.points, unit.segment ?? undefined) ?? '0'
    const provenance = node?.self?.provenance ?? []
    return {
      ...head(criterion),
      full,
      needsMark: voted?.vote === undefined && needsReview(criterion, (said?.contestReason ?? null) !== null),
      allowed: mutable(allowedMarks(criterion.rule, full)),
      selfPoints: node?.self?.points ?? null,
      selfNote: said?.note === undefined || said.note === '' ? null : said.note,
      contestReason: said?.contestReason ?? null,
      fileIds: rows.itemFiles.filter((file) => file.itemId === criterion.id).map((file) => file.fileId),
      records: provenance.flatMap((source) => recordsOf(source)),
      visits: visitsOf(rows, criterion.id),
      mark: mark === undefined ? null : { points: mark.points, note: mark.note, version: mark.version },
      markStands: reopened !== null && !reopened.has(criterion.id),
      waitsUntil: waits?.items.has(criterion.id) ? waits.dueOn : null,
      returns: returnedLines(rows.returns, criterion.id),
      ownNote: kept === undefined ? null : { text: kept.text, doubtful: kept.doubtful, version: kept.version },
    }
  })
}

function visitsOf({ visitLines }: AssessmentRows, itemId: string): ReviewItem['visits'] {
  return visitLines
    .filter((line) => line.itemId === itemId)
    .map(({ heldOn, leader, finding, note, fileIds }) => ({ heldOn, leader, finding, note, fileIds: [...fileIds] }))
}

function head(criterion: Criterion) {
  const { id, name, category, standard, rule } = criterion
  return { itemId: id, name, category: category ?? null, standard: standard ?? null, rule }
}

function mutable({ min, max, choices }: ReturnType<typeof allowedMarks>): ReviewItem['allowed'] {
  return { min, max, choices: choices === null ? null : [...choices] }
}

function recordsOf(source: Provenance): z.input<typeof ReviewItem>['records'] {
  if (source.source !== 'measure') return []
  return recordsAbove(source).map(({ entryId, day, title, metric, amount, fileIds }) => ({
    entryId,
    day,
    title: title ?? '',
    metric,
    amount,
    fileIds: [...fileIds],
  }))
}
