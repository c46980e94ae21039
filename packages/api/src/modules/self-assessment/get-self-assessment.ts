import { findEvaluationRows } from '@jianjia/db/assessment'
import { listUnitNames } from '@jianjia/db/org'
import { findFirstOpening, listFiles } from '@jianjia/db/review'
import { ASSESSMENT_STATES, selfSheet, UNIT_ASSESSMENT_STATES, withdrawSheet } from '@jianjia/domain/assessment'
import { AssessmentId, FileId, ok, PlainDate, refuse, UnitId } from '@jianjia/domain/kernel'
import { ObligationState } from '@jianjia/domain/obligation'
import { belongsTo } from '@jianjia/domain/policy'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { DecidedAdjustment, decidedAdjustment } from '../assessment/decided-adjustment.ts'
import { findLineVotes, leftToVotes, toldVotes, VoteOnLine } from '../visit/line-votes.ts'
import { LineKeeping, listKeeping } from './keeping.ts'
import { mayBeShown, readablePart } from './own-part-target.ts'
import { filesOfReturns } from './returned-line.ts'
import { SheetLine, sheetLine } from './sheet-line.ts'

const Missing = z.strictObject({
  itemId: z.string(),
  name: z.string(),
  missing: z.enum(['answer', 'evidence']),
  needed: z.int(),
  got: z.int(),
})

/** The whole sheet of one unit: every line with what is asked, answered, proved and worth; what is missing; until when. */
export const getSelfAssessment = read({
  name: 'selfAssessment.get',
  action: 'selfAssessment.read',
  dataClass: 'unitOnly',
  input: { assessmentId: AssessmentId, unitId: UnitId },
  target: readablePart,
  output: z.strictObject({
    assessmentName: z.string(),
    assessmentState: z.enum(ASSESSMENT_STATES),
    periodStart: PlainDate,
    periodEnd: PlainDate,
    reviewDue: PlainDate,
    /** To whom it is handed in. */
    receiver: z.string(),
    unitName: z.string(),
    state: z.enum(UNIT_ASSESSMENT_STATES),
    exemptReason: z.string().nullable(),
    receiptNo: z.string().nullable(),
    /** The version of the sheet as a whole, for handing in. */
    version: z.int(),
    today: PlainDate,
    /** The first day on which it may be written, where that is said. */
    opensOn: PlainDate.nullable(),
    dueOn: PlainDate,
    /** The first instant that is too late. */
    closesAt: z.string(),
    overdue: z.boolean(),
    obligation: ObligationState,
    /** The last day of all units; another than `dueOn` where the unit has more time, or for lines given back. */
    usualDue: PlainDate,
    /** The extension or waiver that holds, with who has decided it. */
    adjustment: DecidedAdjustment.nullable(),
    lastEdit: z.strictObject({ by: z.string(), at: z.string() }).nullable(),
    categories: z.array(z.strictObject({ id: z.string(), name: z.string(), points: z.string().nullable() })),
    lines: z.array(SheetLine),
    /** How far the vote is on each line that a vote of those present fills. */
    votes: z.array(VoteOnLine),
    /** Of lines that have records: how many of them were entered late, or at the last moment. */
    keeping: z.array(LineKeeping),
    files: z.array(z.strictObject({ fileId: FileId, name: z.string(), size: z.int(), mediaType: z.string() })),
    total: z.strictObject({ points: z.string(), full: z.string(), scored: z.int(), of: z.int() }).nullable(),
    missing: z.array(Missing),
    /** No reviewer has opened the sheet, and there is time to hand it in again. */
    mayWithdraw: z.boolean(),
  }),
  run: async ({ db, input, actor, subject, today }) => {
    const { assessmentId, unitId } = input
    if (subject === undefined) return refuse('notFoundOrNoAccess')
    const shown = mayBeShown(subject, actor, unitId)
    if (!shown.ok) return shown
    const rows = await findEvaluationRows(db, { assessmentId, unitId, drafts: belongsTo(actor, unitId) })
    if (rows === undefined) return refuse('notFoundOrNoAccess')
    const votes = await findLineVotes(db, { assessmentId, unitId, scheme: rows.scheme })
    const sheet = selfSheet(rows, today, leftToVotes(votes))
    const stands = { state: subject.state, opened: subject.opened, returns: rows.returns }
    const lines = sheet.items.map((item) => sheetLine(item, stands))
    const fileIds = lines.flatMap((line) => [
      ...[...line.fileIds, ...filesOfReturns(line.returns)],
      ...line.records.flatMap((record) => record.fileIds),
    ])
    const recorded = lines.map(({ criterion, records }) => ({ itemId: criterion.id, records }))
    const [names, files, keeping, opening] = await Promise.all([
      listUnitNames(db, { unitIds: [subject.assessorUnitId], day: today }),
      listFiles(db, [...new Set(fileIds)]),
      listKeeping(db, recorded, rows.assessment.window),
      findFirstOpening(db, { assessmentId, unitId }),
    ])
    const mayWithdraw = rows.returns.length === 0 && withdrawSheet(subject, opening).ok
    const { assessment, scheme } = rows
    const [last] = rows.selfItems.toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1))
    return ok({
      ...{ assessmentName: assessment.name, assessmentState: assessment.state, reviewDue: assessment.reviewDue },
      ...{ periodStart: assessment.window.start, periodEnd: assessment.window.end },
      ...{ receiver: names.get(subject.assessorUnitId) ?? '', unitName: sheet.unit.name, today },
      ...{ state: subject.state, receiptNo: subject.receiptNo, version: subject.version },
      exemptReason: sheet.unit.exemptReason,
      opensOn: subject.opensOn,
      ...{ dueOn: subject.dueOn, closesAt: subject.closesAt.toISOString(), overdue: !subject.beforeDeadline },
      obligation: sheet.obligation,
      usualDue: subject.usualDue,
      adjustment: subject.decision && decidedAdjustment(subject.decision),
      lastEdit: last === undefined ? null : { by: last.savedBy, at: last.savedAt },
      categories: (scheme.categories ?? []).map(({ id, name, points }) => ({ id, name, points: points ?? null })),
      lines,
      votes: toldVotes(votes),
      keeping,
      files: [...files],
      total: sheet.total && { ...sheet.total },
      missing: sheet.missing
        .filter(({ itemId }) => lines.some((line) => line.open && line.criterion.id === itemId))
        .map((each) => ({ ...each })),
      mayWithdraw,
    })
  },
})
