import { type PrintedColumn, readHeaderLines } from '../import/header-lines.ts'
import { groupColumns } from '../import/side-by-side.ts'
import type { SheetView } from '../import/sheet-view.ts'
import type { SheetRow } from '../sheet/sheet-table.ts'
import { type Role, roleOf, typeOf } from './column-roles.ts'
import { flat } from './sheet-words.ts'

export interface RoleColumn {
  readonly column: number
  readonly label: string
  readonly role: Role | undefined
}

export interface SheetHeader {
  readonly firstRow: number
  readonly lastRow: number
  /** The columns of each group; more than one where the same columns stand side by side. */
  readonly groups: readonly (readonly RoleColumn[])[]
  /** Flat texts of its lines by column, to know a repetition. */
  readonly names: ReadonlyMap<number, readonly string[]>
}

const SEARCHED_ROWS = 80
const LONGEST_LABEL = 24
/** A line like this below a header is the first of the table, not a second line of the header. */
const BODY = /^[一二三四五六七八九十]{1,3}[、.．]|^[(（][一二三四五六七八九十\d]{1,3}[)）]|\d分|^\d+[、.．]/

/** Finds the row that names the columns of a scoring sheet: something to assess, and points, a rule or a mark for it. */
export function findSheetHeader(view: SheetView): SheetHeader | undefined {
  let best: { readonly row: number; readonly score: number } | undefined
  for (const row of view.rows.slice(0, SEARCHED_ROWS)) {
    const score = scoreOf(row)
    if (score > 0 && (best === undefined || score > best.score)) best = { row: row.number, score }
  }
  return best && headerAt(view, best.row)
}

function scoreOf(row: SheetRow): number {
  const texts = row.cells.filter((cell) => cell.text.trim() !== '').map((cell) => cell.text)
  if (texts.length < 2 || texts.some((text) => flat(text).length > LONGEST_LABEL)) return 0
  const roles = texts.map((text) => roleOf(text))
  const kinds = new Set(roles.filter((role) => role !== undefined))
  const mark = roles.indexOf('fullMark')
  // A column with a name of its own left of the full marks is what is assessed, whatever it is called.
  const isAssessed = kinds.has('text') || kinds.has('rule') || roles.slice(0, mark).includes(undefined)
  const isScored = kinds.has('fullMark') || kinds.has('score') || kinds.has('grade')
  const isTable = isAssessed && (isScored || (kinds.has('text') && kinds.has('rule')))
  const known = roles.filter((role) => role !== undefined).length
  return isTable && known * 2 >= texts.length ? kinds.size + known / texts.length : 0
}

function headerAt(view: SheetView, row: number): SheetHeader {
  const lines = readHeaderLines(view, row, (text) => roleOf(text) !== undefined)
  const isBody = lines.lastRow > row && textsOf(view, lines.lastRow).some((text) => BODY.test(text))
  const isTitle = lines.firstRow < row && textsOf(view, lines.firstRow).every((text) => roleOf(text) === undefined)
  const [firstRow, lastRow] = isBody || isTitle ? [row, row] : [lines.firstRow, lines.lastRow]
  const printed = firstRow === lastRow ? oneLine(view, row) : lines.printed
  const wide = printed.flatMap((column) => spread(view, column, { firstRow, lastRow }))
  const roles = wide.map(({ column, label }) => ({ column, label, role: roleOf(label) }))
  return {
    firstRow,
    lastRow,
    groups: groupsOf(printed, withOwnNames(roles)),
    names: namesOf(view, printed, [firstRow, lastRow]),
  }
}

/** Where no column is called by what is assessed, those with names of their own before the full marks are. */
function withOwnNames(roles: readonly RoleColumn[]): readonly RoleColumn[] {
  const mark = roles.findIndex(({ role }) => role === 'fullMark')
  if (mark < 0 || roles.some(({ role }) => role === 'text')) return roles
  return roles.map((one, at) => (at < mark && one.role === undefined ? { ...one, role: 'text' } : one))
}

function textsOf(view: SheetView, row: number): readonly string[] {
  const cells = view.rows.find((one) => one.number === row)?.cells ?? []
  return cells.map((cell) => cell.text.trim()).filter((text) => text !== '')
}

function oneLine(view: SheetView, row: number): readonly PrintedColumn[] {
  const cells = view.rows.find((one) => one.number === row)?.cells ?? []
  return cells
    .filter((cell) => cell.text.trim() !== '')
    .map((cell) => ({ column: cell.column, label: cell.text.trim() }))
}

/** One name over several columns: each of them is looked at by what stands in it. */
function spread(
  view: SheetView,
  { column, label }: PrintedColumn,
  { firstRow, lastRow }: { readonly firstRow: number; readonly lastRow: number },
): readonly PrintedColumn[] {
  const range = view.merged(firstRow, column)
  const isOpen =
    range !== undefined && range.firstColumn === column && (firstRow === lastRow || range.lastRow >= lastRow)
  if (!isOpen || roleOf(label) !== 'text') return [{ column, label }]
  const width = Math.min(range.lastColumn - range.firstColumn, 8)
  return Array.from({ length: width + 1 }, (_, at) => ({ column: column + at, label }))
}

function groupsOf(printed: readonly PrintedColumn[], roles: readonly RoleColumn[]): readonly (readonly RoleColumn[])[] {
  const groups = groupColumns(printed)
  const starts = printed.map(({ column }) => column)
  const groupOf = (column: number) => groups.groupOf(starts.findLast((start) => start <= column) ?? column)
  const split = Array.from({ length: groups.count }, (_, group) =>
    roles.filter(({ column }) => [group, null].includes(groupOf(column))),
  )
  const isTable = split.every((columns) => columns.some(({ role }) => role === 'text'))
  return groups.count > 1 && isTable ? split : [roles]
}

function namesOf(view: SheetView, printed: readonly PrintedColumn[], rows: readonly number[]) {
  return new Map(
    printed.map(({ column }) => [
      column,
      rows.map((row) => flat(view.text(row, column))).filter((name) => name !== ''),
    ]),
  )
}

/** Does a row repeat the header, as printed tables do on each page? */
export function repeatsHeader(header: SheetHeader, row: SheetRow): boolean {
  const cells = row.cells.filter((cell) => cell.text.trim() !== '')
  const same = cells.filter((cell) => header.names.get(cell.column)?.includes(flat(cell.text)) === true)
  return same.length > 1 && same.length * 2 > cells.length
}

/** The columns of one group by what they are for. */
export interface Columns {
  readonly number: number | undefined
  /** From the outermost to the item itself; never empty. */
  readonly texts: readonly number[]
  readonly marks: readonly { readonly column: number; readonly type: string }[]
  /** Full marks of categories, in a column of their own. */
  readonly categoryMark: number | undefined
  readonly rules: readonly number[]
  readonly notes: readonly number[]
  readonly grades: readonly { readonly column: number; readonly label: string }[]
  readonly all: readonly number[]
}

/** Decides by name and, where one name means two things, by what stands in the column. */
export function columnsOf(view: SheetView, header: SheetHeader, group: readonly RoleColumn[]): Columns | undefined {
  const body = view.rows.filter((row) => row.number > header.lastRow)
  const valuesIn = (column: number) =>
    body.flatMap((row) => view.text(row.number, column) || []).filter((text) => text !== '')
  const by = (role: Role) => group.filter((one) => one.role === role).map(({ column }) => column)
  const named = by('text')
  const numeric = named.filter((column) => named.length > 1 && areNumbers(valuesIn(column)))
  const filled = named.filter((column) => !numeric.includes(column) && valuesIn(column).length > 0)
  const texts = filled.length > 0 ? filled : (longest(group, valuesIn) ?? [])
  const item = texts.at(-1)
  if (item === undefined) return undefined
  const marks = group
    .filter(({ role }) => role === 'fullMark')
    .map(({ column, label }) => ({ column, type: typeOf(label) }))
  const left = marks.filter(
    ({ column, type }) => texts.length > 1 && column < item && (type === '' || marks.length === 1),
  )
  const own = marks.filter((mark) => !left.includes(mark))
  const lone = left.at(-1)
  const isOfItems = own.length === 0 && lone !== undefined && valuesIn(lone.column).length >= valuesIn(item).length
  const beside = lone === undefined ? -1 : texts.findLastIndex((column) => column < lone.column)
  // Points beside a middle column are those of its lines; what stands deeper describes them.
  const isOfMiddle = own.length === 0 && !isOfItems && lone !== undefined && beside > 0
  const deeper = isOfMiddle ? texts.slice(beside + 1) : []
  const isOwn = isOfItems || isOfMiddle
  return {
    number: by('number')[0] ?? numeric.at(-1),
    texts: isOfMiddle ? texts.slice(0, beside + 1) : texts,
    marks: isOwn && lone !== undefined ? [lone] : own,
    categoryMark: isOwn && left.length === 1 ? undefined : left[0]?.column,
    rules: [...by('rule').filter((column) => !texts.includes(column)), ...deeper],
    notes: by('note').filter((column) => !texts.includes(column)),
    grades: group.filter(({ role }) => role === 'grade').map(({ column, label }) => ({ column, label })),
    all: group.map(({ column }) => column),
  }
}

function areNumbers(values: readonly string[]): boolean {
  const numbers = values.filter((text) => /^[（(]?[\d一二三四五六七八九十①-⑳]{1,3}[)）、.．]?$/.test(flat(text)))
  return values.length > 0 && numbers.length * 5 >= values.length * 4
}

/** A table whose columns are all called marks and rules: the one with the longest texts is what is assessed. */
function longest(
  group: readonly RoleColumn[],
  valuesIn: (column: number) => readonly string[],
): readonly number[] | undefined {
  const candidates = group.filter(({ role }) => role === 'rule' || role === undefined)
  const sized = candidates.map(({ column }) => ({ column, size: valuesIn(column).join('').length }))
  const [best] = sized.toSorted((a, b) => b.size - a.size)
  return best === undefined || best.size === 0 ? undefined : [best.column]
}
