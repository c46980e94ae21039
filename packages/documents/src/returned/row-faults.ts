import { type BilingualText, CELL_FAULTS, type CellFault } from '../import/cell-codes.ts'
import type { ImportKind } from '../import/fields.ts'
import { isReasonHeader, REASON_HEADERS } from '../import/header-synonyms.ts'
import { type Header, recogniseHeader } from '../import/recognise-header.ts'
import type { SheetTable } from '../sheet/sheet-table.ts'
import { TREE_FAULTS, type TreeFault } from '../unit-tree/plan.ts'

/** A wrong cell, as previews and plans name it. */
export interface ReturnedFault {
  /** The sheet's name; null for CSV, or for the first sheet with such a column and row. */
  readonly sheet: string | null
  readonly row: number
  readonly column: string
  readonly code: CellFault | TreeFault
}

/** What is to be done to one sheet: which rows stay, which of their cells become red, and the reason beside each. */
export interface SheetMarks {
  readonly header: Pick<Header, 'row' | 'lastRow'>
  readonly rows: ReadonlyMap<number, RowMarks>
  readonly reasonColumn: number
  /** What that column is called. */
  readonly reasonName: string
}

export interface RowMarks {
  readonly redColumns: ReadonlySet<number>
  readonly reason: string
}

const TEXTS: Readonly<Record<CellFault | TreeFault, BilingualText>> = { ...CELL_FAULTS, ...TREE_FAULTS }

/** The language of whoever gets the file back. */
export type ReturnLanguage = keyof BilingualText

const SIGNS = { zh: { tells: '：', parts: '；' }, en: { tells: ': ', parts: '; ' } } as const

/** "单位名称：必填项没有填写；…" */
export function reasonOf(
  faults: readonly { readonly column: string; readonly reason: BilingualText }[],
  language: ReturnLanguage,
): string {
  const { tells, parts } = SIGNS[language]
  return faults.map(({ column, reason }) => `${column.replaceAll('\n', '')}${tells}${reason[language]}`).join(parts)
}

/** The wrong cells of a file of a kind, and in whose language it is told. */
export interface ReturnedRows {
  readonly kind: ImportKind
  readonly faults: readonly ReturnedFault[]
  /** Chinese unless given. */
  readonly language?: ReturnLanguage
}

/** The marks of a sheet; undefined where it has no header of this kind or no wrong row. */
export function marksOf(table: SheetTable, { kind, faults, language = 'zh' }: ReturnedRows): SheetMarks | undefined {
  const header = recogniseHeader(table, kind)
  if (header === undefined || faults.length === 0) return undefined
  const columns = new Map(header.columns.map(({ key, column }) => [key, column]))
  const rows = new Map<number, RowMarks>()
  for (const { row, column, code } of faults) {
    const before = rows.get(row)
    const place = columns.get(column)
    rows.set(row, {
      redColumns: new Set([...(before?.redColumns ?? []), ...(place === undefined ? [] : [place])]),
      reason: [
        ...(before === undefined ? [] : [before.reason]),
        reasonOf([{ column, reason: TEXTS[code] }], language),
      ].join(SIGNS[language].parts),
    })
  }
  const again = header.columns.find(({ key }) => isReasonHeader(key))?.column
  return { header, rows, reasonColumn: again ?? lastColumn(table) + 1, reasonName: REASON_HEADERS[language] }
}

/** Faults by the sheet they belong to; faults without a sheet's name belong to the first visible one with a header. */
export function marksBySheet(
  tables: readonly SheetTable[],
  { kind, faults, language = 'zh' }: ReturnedRows,
): ReadonlyMap<SheetTable, SheetMarks> {
  const visible = tables.filter((table) => !table.hidden)
  const first = visible.find((table) => recogniseHeader(table, kind) !== undefined)
  const marks = new Map<SheetTable, SheetMarks>()
  for (const table of visible) {
    const own = faults.filter(({ sheet }) => (sheet === null ? table === first : sheet === table.name))
    const found = marksOf(table, { kind, faults: own, language })
    if (found !== undefined) marks.set(table, found)
  }
  return marks
}

/** The wrong cells of one sheet by their places. */
export interface ReturnedPlaces {
  readonly language: ReturnLanguage
  /** "" for CSV. */
  readonly sheet: string
  readonly header: { readonly row: number; readonly lastRow: number }
  /** The column of reasons of a file that was returned before. */
  readonly reasonColumn: number | null
  readonly rows: readonly { readonly row: number; readonly columns: readonly number[]; readonly reason: string }[]
}

export function marksOfPlaces(
  tables: readonly SheetTable[],
  { language, sheet, header, reasonColumn, rows }: ReturnedPlaces,
): ReadonlyMap<SheetTable, SheetMarks> {
  const table = tables.find(({ name, hidden }) => name === sheet && !hidden)
  if (table === undefined || rows.length === 0) return new Map()
  const marks = new Map<number, RowMarks>()
  for (const { row, columns, reason } of rows) {
    const before = marks.get(row)
    marks.set(row, {
      redColumns: new Set([...(before?.redColumns ?? []), ...columns]),
      reason: before === undefined ? reason : `${before.reason}${SIGNS[language].parts}${reason}`,
    })
  }
  const reason = { reasonColumn: reasonColumn ?? lastColumn(table) + 1, reasonName: REASON_HEADERS[language] }
  return new Map([[table, { header, rows: marks, ...reason }]])
}

function lastColumn(table: SheetTable): number {
  return table.rows.reduce((last, row) => row.cells.reduce((far, { column }) => Math.max(far, column), last), 0)
}
