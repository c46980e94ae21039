import type { SheetContainer, SheetTable } from '../sheet/sheet-table.ts'
import { judgeUnits } from './unit/judge-units.ts'
import { readRecords } from './data-rows.ts'
import { markDuplicates } from './duplicate-records.ts'
import type { ImportKind } from './fields.ts'
import { judgeRecord } from './judge-record.ts'
import type { JudgedRecord } from './judged-record.ts'
import type { KnownLists } from './known-lists.ts'
import { type Header, recogniseHeader } from './recognise-header.ts'
import { judgeAgainst } from './record-rules.ts'
import { viewSheet } from './sheet-view.ts'
import type { SkippedRow } from './skipped-rows.ts'

export interface ImportContext {
  readonly known?: KnownLists
  /** Without it no day is in the future. */
  readonly today?: string
}

export interface JudgedSheet {
  readonly name: string
  readonly header: Header
  readonly records: readonly JudgedRecord[]
  readonly skipped: readonly SkippedRow[]
}

export interface JudgeInput {
  readonly table: SheetTable
  readonly container: SheetContainer
  readonly kind: ImportKind
}

/** Recognises the header of one sheet and judges its records. Undefined where the sheet has no header of this kind. */
export function judgeSheet({ table, container, kind }: JudgeInput, context: ImportContext): JudgedSheet | undefined {
  const view = viewSheet(table)
  const header = recogniseHeader(table, kind, view)
  if (header === undefined) return undefined
  const { records, skipped } = readRecords(view, header)
  const known = context.known ?? {}
  const single = records.map((record) => {
    return judgeAgainst(judgeRecord(record, { container, today: context.today }), kind, known)
  })
  const unique = markDuplicates(single, kind)
  return { name: table.name, header, skipped, records: kind === 'unit' ? judgeUnits(unique, known) : unique }
}
