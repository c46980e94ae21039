import type { ItemReturnRow, SelfSheetItem, UnitAssessmentState } from '@jianjia/domain/assessment'
import { FileId } from '@jianjia/domain/kernel'
import { Metric } from '@jianjia/domain/ledger'
import { Criterion } from '@jianjia/domain/scheme'
import {
  type Cap,
  type Clause,
  FactJson,
  type More,
  type Provenance,
  recordsAbove,
  type ScoreColumn,
} from '@jianjia/domain/scoring'
import { z } from 'zod'
import { ReturnedLine, returnedLines } from './returned-line.ts'

/** Parts of a sentence; the console says it in the language of the screen with `describeClause` and `describeMore`. */
const Said = z.custom<Clause>((value) => typeof value === 'object' && value !== null && 'code' in value)
const SaidMore = z.custom<More>((value) => typeof value === 'object' && value !== null && 'code' in value)
const SaidCap = z.custom<Cap>((value) => typeof value === 'object' && value !== null && 'by' in value)

const Own = z.strictObject({
  points: z.string().nullable(),
  state: z.enum(['scored', 'notCounted', 'pending', 'scaleOwn', 'condition', 'notScored']),
  clause: Said,
  cap: SaidCap.nullable(),
  more: SaidMore.nullable(),
})

const Record = z.strictObject({
  entryId: z.string(),
  day: z.string(),
  title: z.string(),
  /** What the amount is counted in. */
  metric: Metric,
  amount: z.string(),
  level: z.string().nullable(),
  kind: z.string().nullable(),
  fileIds: z.array(z.string()),
})

/** One line of the sheet: what is asked, what we say, what proves it, what it is worth by the rule. */
export const SheetLine = z.strictObject({
  criterion: Criterion,
  mode: z.enum(['records', 'claim', 'district']),
  full: z.string().nullable(),
  /** Scored in comparison with other units: no points before all are known. */
  compares: z.boolean(),
  answered: z.boolean(),
  /** The branch's answer; of a line from records or the district, the value that is there. */
  value: FactJson.nullable(),
  note: z.string(),
  contestReason: z.string().nullable(),
  version: z.int(),
  savedAt: z.string().nullable(),
  savedBy: z.string().nullable(),
  self: Own.nullable(),
  fileIds: z.array(FileId),
  records: z.array(Record),
  /** How often it was given back, the latest time first. */
  returns: z.array(ReturnedLine),
  /** The branch may write it now, as far as the sheet goes. */
  open: z.boolean(),
})
export type SheetLine = z.infer<typeof SheetLine>

/** A line of a sheet, with what was given back of the sheet and whether the whole of it is still open. */
export function sheetLine(item: SelfSheetItem, of: SheetStands): z.input<typeof SheetLine> {
  const { criterion, mode, full, compares, answered, own, node, fileIds } = item
  return {
    ...{ criterion, mode, full, compares, answered },
    value: mode === 'claim' ? (own?.value ?? null) : (node.self?.fact ?? null),
    note: own?.note ?? '',
    contestReason: own?.contestReason ?? null,
    version: own?.version ?? 0,
    savedAt: own?.savedAt ?? null,
    savedBy: own?.savedBy ?? null,
    self: node.self === null || compares ? null : ownColumn(node.self),
    fileIds: [...fileIds],
    records: node.self?.provenance.flatMap(recordsOf) ?? [],
    ...standing(criterion.id, of),
  }
}

interface SheetStands {
  readonly state: UnitAssessmentState
  /** The window in which branches write has opened. */
  readonly opened: boolean
  readonly returns: readonly ItemReturnRow[]
}

function standing(itemId: string, { state, opened, returns }: SheetStands) {
  const lines = returnedLines(returns, itemId)
  const waits = state === 'returned' && lines.some(({ closedAt }) => closedAt === null)
  return { returns: lines, open: (state === 'open' && opened) || waits }
}

function ownColumn({ points, state, clause, cap, more }: ScoreColumn): z.input<typeof Own> {
  return { points, state, clause, cap, more }
}

function recordsOf(source: Provenance): z.input<typeof Record>[] {
  if (source.source !== 'measure') return []
  return recordsAbove(source).map(({ entryId, day, title, metric, amount, level, kind, fileIds }) => ({
    ...{ entryId, day, title: title ?? '', metric, amount, level, kind, fileIds: [...fileIds] },
  }))
}
