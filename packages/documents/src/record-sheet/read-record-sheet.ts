import { FORMULA_BEGINS } from '../table/formula-text.ts'
import type { CellFault } from '../import/cell-codes.ts'
import { type DataRecord, type RecordCell, readRecords } from '../import/data-rows.ts'
import { headerName } from '../import/header-name.ts'
import { type Header, type HeaderBook, recogniseHeaderBy } from '../import/recognise-header.ts'
import { viewSheet } from '../import/sheet-view.ts'
import { monthOrDay, pastDay } from '../import/values/day-values.ts'
import { keptNumber } from '../import/values/identity-number.ts'
import type { Judgement, Validator } from '../import/values/judgement.ts'
import { mobileNumber } from '../import/values/mobile-number.ts'
import { amount, count } from '../import/values/number-values.ts'
import { isEmptyMarker, toHalfWidth } from '../import/values/plain-text.ts'
import { codeText, freeText, nameText, personName } from '../import/values/text-values.ts'
import type { SheetContainer, SheetTable, Workbook } from '../sheet/sheet-table.ts'
import {
  type CellType,
  type RecordColumn,
  RECORD_ID,
  type RecordSheet,
  type RememberedMatch,
  type SheetRecord,
} from './record-sheet.ts'

export interface RecordReading {
  readonly columns: readonly RecordColumn[]
  /** What a name in none of the columns' lists may mean; the smaller the place, the surer. */
  readonly guess?: (bare: string) => { readonly field: string; readonly place: number } | undefined
  /** What the branch has said of its columns before; stands above the names. */
  readonly remembered?: RememberedMatch
  /**
   * Without a header the cells are those of these fields, in this order: what is pasted into a table on the screen. Columns
   * are then called by their number, and only as many as there are cells.
   */
  readonly inOrder?: readonly string[]
}

/** The first visible sheet with a header of these columns, as records. Undefined where there is none. */
export function readRecordSheet(workbook: Workbook, reading: RecordReading): RecordSheet | undefined {
  for (const table of workbook.sheets.filter((sheet) => !sheet.hidden)) {
    const found = readTable(table, workbook.container, reading)
    if (found !== undefined) return found
  }
  return undefined
}

function readTable(table: SheetTable, container: SheetContainer, reading: RecordReading): RecordSheet | undefined {
  const view = viewSheet(table)
  const header = recogniseHeaderBy(bookOf(reading), view) ?? headerInOrder(table, reading)
  if (header === undefined) return undefined
  const idColumn = header.columns.find(({ field }) => field === RECORD_ID)
  const isOwnExport = idColumn !== undefined
  const { records, skipped } = readRecords(view, header, (row) => {
    return idColumn !== undefined && UUID.test(view.text(row, idColumn.column))
  })
  const types = new Map(reading.columns.map(({ field, type }) => [field, type]))
  return {
    sheet: table.name,
    header: { row: header.row, lastRow: header.lastRow },
    columns: header.columns.map(({ key, column, field }) => ({ key, column, field })),
    records: records.map((record) => readRecord(record, { types, container, isOwnExport })),
    skipped,
    isOwnExport,
  }
}

/** A guess is less sure than any name of a list. */
const GUESSED_RANK = 1_000

function bookOf({ columns, remembered = {}, guess, inOrder }: RecordReading): HeaderBook<string> {
  const said = new Map(Object.entries(remembered).map(([printed, field]) => [headerName(printed).full, field]))
  const known = columns.flatMap(({ field, names: own }) =>
    own.map((name, rank) => [headerName(name).full, { field, rank }] as const),
  )
  // The first name of a column is its own, whatever other columns are called besides.
  const names = new Map(known.toSorted(([, a], [, b]) => b.rank - a.rank))
  const listed = (printed: string) => {
    const { full, bare } = headerName(printed)
    const kept = said.get(full)
    if (kept !== undefined) return kept === null ? null : { field: kept, rank: -1 }
    return names.get(full) ?? names.get(bare) ?? names.get(lowerLine(printed))
  }
  const match = (printed: string) => {
    const found = listed(printed)
    if (found !== undefined) return found ?? undefined
    const guessed = guess?.(lowerLine(printed))
    return guessed && { field: guessed.field, rank: GUESSED_RANK + guessed.place }
  }
  return {
    match,
    // The first row of what was pasted may be a record, and is none for looking like names of columns.
    ...(inOrder !== undefined && { find: (printed) => listed(printed) ?? undefined }),
    leads: (fields) => fields.size >= Math.min(2, columns.length),
  }
}

/** Of a two-line name the line that is nearer to the values. */
function lowerLine(printed: string): string {
  const lines = printed.split(/[/／]/)
  return headerName(lines.length > 1 ? (lines.at(-1) ?? '') : printed).bare
}

/** No row is a header: the first cells are already those of a record. */
function headerInOrder(table: SheetTable, { inOrder, remembered }: RecordReading): Header<string> | undefined {
  const [first] = table.rows
  if (inOrder === undefined || first === undefined) return undefined
  const width = Math.max(...table.rows.flatMap(({ cells }) => cells.map(({ column }) => column + 1)))
  const columns = Array.from({ length: width }, (_, column) => {
    const key = numberedColumn(column)
    const said = remembered?.[key]
    const field = said === undefined ? (inOrder[column] ?? null) : said
    return { column, key, group: 0, field, inTenThousands: false }
  })
  return { row: first.number - 1, lastRow: first.number - 1, columns, groups: 1 }
}

/** What a column is called that nobody has named. */
export function numberedColumn(column: number): string {
  return `第 ${column + 1} 列`
}

interface ReadingContext {
  readonly types: ReadonlyMap<string, CellType>
  readonly container: SheetContainer
  readonly isOwnExport: boolean
}

function readRecord({ row, cells }: DataRecord<string>, context: ReadingContext): SheetRecord {
  const judged = cells.flatMap((cell) => {
    const { key, field } = cell.column
    return field === null ? [] : [{ key, field, ...judge(cell, context.types.get(field) ?? 'text', context) }]
  })
  return {
    row,
    values: new Map(judged.flatMap(({ field, value }) => (value === null || value === '' ? [] : [[field, value]]))),
    faults: judged.flatMap(({ key, faults }) => faults.map((code) => ({ column: key, code }))),
    warnings: judged.flatMap(({ key, warnings }) => warnings.map((code) => ({ column: key, code }))),
  }
}

const VALIDATORS: Readonly<Record<CellType, Validator>> = {
  text: freeText,
  name: nameText,
  personName,
  day: pastDay,
  month: monthOrDay,
  count,
  yuan: amount,
  code: codeText,
  mobile: mobileNumber,
  keptNumber,
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const TEXTS: ReadonlySet<CellType> = new Set(['text', 'name', 'personName', 'code'])

const NOTHING: Judgement = { value: null, faults: [], warnings: [] }

function judge({ cell, column }: RecordCell<string>, type: CellType, context: ReadingContext): Judgement {
  if (cell === undefined) return NOTHING
  if (cell.formula !== undefined) {
    const fault: CellFault = cell.formula === 'otherWorkbook' ? 'externalLink' : 'formulaCell'
    return { value: cell.text, faults: [fault], warnings: [] }
  }
  // What an export has put before a text that begins like a formula is taken off again.
  const text =
    context.container === 'csv' && FORMULA_BEGINS.test(cell.text.replace(/^'/, '')) ? unquoted(cell.text) : cell.text
  const plain = toHalfWidth(text).trim()
  if (plain === '') return NOTHING
  const isText = TEXTS.has(type)
  if (context.isOwnExport && isText) return { value: text.trim(), faults: [], warnings: [] }
  if (type !== 'text' && isEmptyMarker(plain)) return { ...NOTHING, warnings: ['emptyMarker'] }
  if (type === 'text' && /^[/\\—–-]+$/.test(plain)) return { ...NOTHING, warnings: ['emptyMarker'] }
  return VALIDATORS[type]({
    ...{ cell: { ...cell, text }, plain, header: column.key, inTenThousands: column.inTenThousands },
    ...{ untyped: context.container === 'csv', today: undefined },
  })
}

function unquoted(text: string): string {
  return text.startsWith("'") ? text.slice(1) : text
}
