import { fold, mergeParagraphs, type PlanLine } from './line.ts'
import { itemsOf } from './schedule-items.ts'
import { monthsInRows } from './table-bands.ts'
import {
  addBlock,
  type CellTime,
  isNamedTime,
  isOwn,
  labelled,
  type OwnedItem,
  type Role,
  roleOf,
  type TableBlock,
  timeOf,
} from './table-cells.ts'
import { timesOverColumns } from './table-columns.ts'
import type { Grid, GridCell } from './table-grid.ts'
import { readTimeLabel, type TimeLabel } from './time-label.ts'

interface Column {
  readonly role: Role
  readonly index: number
  readonly text: string
}

/** A group of columns that belong to one time column: some tables print two half years side by side. */
interface ColumnGroup {
  readonly time: number
  /** A second column of times below the same header: thirds of a month, days. */
  readonly subTime: number | undefined
  /** The column that numbers the weeks; it may be the time column itself. */
  readonly weeks: number | undefined
  readonly contents: readonly number[]
  readonly theme: number | undefined
  readonly owner: number | undefined
}

/** Reads a table as a timetable, or undefined where no column tells times. */
export function readTableSchedule(grid: Grid, term: string | null): readonly TableBlock[] | undefined {
  const headerRow = grid.rows.findIndex((row) => isHeader(row))
  const upper = grid.rows[headerRow]
  const lower = grid.rows[headerRow + 1]
  const isDouble = upper !== undefined && lower !== undefined && isLowerHeader(upper, lower)
  const header = isDouble ? lower.map((cell, index) => namedCell(cell, upper[index])) : upper
  const body = grid.rows.slice(headerRow + (isDouble ? 2 : 1))
  const blocks = laidOut(grid, term) ?? groupsIn(grid, header).flatMap((group) => blocksOf(body, group, term))
  if (!blocks.some(({ items }) => items.length > 0)) return undefined
  return blocks.filter(({ items }) => items.length > 0)
}

/** The work of a table that stands below the name of its month and has no times of its own. */
export function readTableWork(grid: Grid): readonly OwnedItem[] {
  const head = grid.rows.findIndex(
    (row) => row.filter(isOwn).some(({ text }) => roleOf(text) === 'content') && row.every(({ text }) => !timeOf(text)),
  )
  const header = grid.rows[head]
  if (header === undefined) return []
  const group = groupFrom(header.map(({ text }, index) => ({ role: roleOf(text), index, text })))
  const rows = grid.rows.slice(head + 1).filter((row) => !NO_WORK.test(row[0]?.text.trim() ?? ''))
  return rows.flatMap((row) => group.contents.flatMap((column) => itemsIn(row[column], row, group)))
}

/** Tables whose times are no column: months over the columns, or a row of its own for each month. */
function laidOut(grid: Grid, term: string | null): readonly TableBlock[] | undefined {
  const columns = timesOverColumns(grid, term)
  return columns ?? (grid.rows.some(isHeader) ? undefined : monthsInRows(grid, term))
}

function groupsIn(grid: Grid, header: readonly GridCell[] | undefined): readonly ColumnGroup[] {
  return header === undefined ? inferGroups(grid) : groupsOf(header)
}

function isHeader(row: readonly GridCell[]): boolean {
  const roles = row.filter(({ isCovered }) => !isCovered).map(({ text }) => roleOf(text))
  return roles.some((role) => role === 'month' || role === 'time' || role === 'week') && roles.includes('content')
}

/** A header that comes again, as tables of several pages print it: it names columns and tells no time. */
function isRepeatedHeader(row: readonly GridCell[]): boolean {
  return isHeader(row) && row.every(({ text }) => timeOf(text) === undefined)
}

/** The last rows of a table: sums and remarks. */
const NO_WORK = /^(?:合\s*计|总\s*计|小\s*计|备\s*注|说\s*明|注)(?:[:：]|$)/u

/** The second line of a header: its cells name columns, and its first goes on from above. */
function isLowerHeader(upper: readonly GridCell[], lower: readonly GridCell[]): boolean {
  const own = lower.filter(({ isCovered }) => !isCovered)
  const isBelow = lower.some((cell, index) => cell.isCovered && cell.text === upper[index]?.text)
  const isParted = (index: number) =>
    upper[index]?.text === upper[index - 1]?.text || upper[index]?.text === upper[index + 1]?.text
  const isName = (cell: GridCell, index: number) =>
    cell.isCovered || roleOf(cell.text) !== 'other' || (isParted(index) && cell.text.length <= 8)
  return isBelow && own.length > 0 && lower.every(isName)
}

/** A column of the lower line whose name says nothing is what the cell above it says. */
function namedCell(cell: GridCell, above: GridCell | undefined): GridCell {
  return above !== undefined && roleOf(cell.text) === 'other' ? above : cell
}

function groupsOf(header: readonly GridCell[]): readonly ColumnGroup[] {
  const columns: Column[] = header.map(({ text }, index) => ({ role: roleOf(text), index, text }))
  const times = columns.filter(({ role }) => role === 'month' || role === 'time')
  const parts = times.map(({ index }, place) => columns.slice(index, times[place + 1]?.index))
  const isSideBySide =
    times.length > 1 &&
    times[0]?.index === 0 &&
    parts.every((part) => part.some(({ role }) => role === 'content')) &&
    times.every(({ role }) => role === times[0]?.role)
  return isSideBySide ? parts.map(groupFrom) : [groupFrom(columns)]
}

function groupFrom(columns: readonly Column[]): ColumnGroup {
  const first = (role: Role) => columns.find((column) => column.role === role)?.index
  const week = first('week')
  const clock = columns.find(({ role, text }) => role === 'time' && !/阶段|季度/.test(text))?.index
  const time = first('month') ?? week ?? clock ?? first('time') ?? 0
  const [own, beside] = columns.slice(columns.findIndex(({ index }) => index === time))
  const works = columns.filter(({ role }) => role === 'content')
  const contents = works.some(({ text }) => !AIM.test(text)) ? works.filter(({ text }) => !AIM.test(text)) : works
  const names = contents.filter(({ text }) => NAME_OF_WORK.test(fold(text).replace(/\s/gu, '')))
  const rest = contents.filter((column) => !names.includes(column))
  const isNamed = first('theme') === undefined && names.length === 1 && rest.length === 1
  return {
    time,
    subTime: own !== undefined && beside !== undefined && isSubTime(own, beside) ? beside.index : undefined,
    weeks: week,
    contents: (isNamed ? rest : contents).map(({ index }) => index),
    theme: isNamed ? names[0]?.index : first('theme'),
    owner: first('owner'),
  }
}

/** The header of both is one cell, or the second names thirds or days of the month in the first. */
function isSubTime(own: Column, beside: Column): boolean {
  return beside.text === own.text || /旬/.test(beside.text) || (own.role === 'month' && beside.role === 'time')
}

/** What the work is for is no work, where a column says what is done. */
const AIM = /目标|成效/

/** Beside a column of contents such a column names the work as a whole. */
const NAME_OF_WORK = /名称|(?:项目|任务|工程)$/

/** "1, 2, 3 …" from the top are ordinals: only a whole year of figures counts its months. */
function areOrdinals(cells: readonly string[]): boolean {
  const figures = cells.map((text) => fold(text).replace(/[\s.、]/gu, '')).filter((text) => /^\d{1,3}$/.test(text))
  return figures.length > 1 && figures.length < 12 && figures.every((text, index) => Number(text) === index + 1)
}

/** Without a header the time column is the one whose cells are mostly times, and the work stands in the longest other. */
function inferGroups({ rows, columns }: Grid): readonly ColumnGroup[] {
  const indexes = Array.from({ length: columns }, (_, index) => index)
  const cells = (index: number) => rows.map((row) => row[index]?.text ?? '')
  const timed = (index: number) => cells(index).filter((text) => timeOf(text) !== undefined).length
  const time = indexes.find((index) => timed(index) * 2 > rows.length && !areOrdinals(cells(index)))
  if (time === undefined) return []
  const width = (index: number) => rows.reduce((sum, row) => sum + (row[index]?.text.length ?? 0), 0)
  const content = indexes.filter((index) => index !== time).toSorted((a, b) => width(b) - width(a))[0]
  const owner = indexes.find((index) => index > (content ?? columns) && width(index) > 0)
  return content === undefined
    ? []
    : [{ time, subTime: undefined, weeks: undefined, contents: [content], theme: undefined, owner }]
}

function blocksOf(
  rows: readonly (readonly GridCell[])[],
  group: ColumnGroup,
  term: string | null,
): readonly TableBlock[] {
  const blocks: TableBlock[] = []
  let time: CellTime | undefined
  let band: readonly number[] = []
  let currentTerm = term
  for (const row of rows) {
    const text = timeText(row, group)
    if (isRepeatedHeader(row) || NO_WORK.test(text.trim())) continue
    const spanning = spanningTerm(row)
    currentTerm = spanning ?? termBeside(row, group) ?? currentTerm
    if (spanning !== undefined) continue
    const banded = bandMonths(row)
    if (banded !== undefined) band = banded
    if (banded !== undefined) continue
    const own = group.time === group.weeks ? weekTime(text) : timeOf(text)
    if (own !== undefined) time = own
    else if (text.trim() !== '') time = { label: { months: [], end: 0 }, theme: text.trim().replaceAll('\n', '') }
    const week =
      group.weeks === undefined || group.weeks === group.time ? undefined : weekOf(row[group.weeks]?.text ?? '')
    const items = group.contents.flatMap((column) => itemsIn(row[column], row, group))
    if (items.length === 0) continue
    const theme =
      group.theme === undefined ? (time?.theme ?? null) : (row[group.theme]?.text.trim().replaceAll('\n', '') ?? null)
    const label = withinBand(time?.label ?? { months: [], end: 0 }, band)
    const paragraphs = mergeParagraphs(...row.flatMap((place) => place.lines.map((line) => line.paragraphs)))
    const next = { ...labelled(label, week), term: currentTerm, theme: theme === '' ? null : theme, items, paragraphs }
    addBlock(blocks, next)
  }
  return blocks
}

/** The time of a row; a second time column says more of it, unless one cell covers both. */
function timeText(row: readonly GridCell[], { time, subTime }: ColumnGroup): string {
  const main = row[time]?.text ?? ''
  const sub = subTime === undefined ? '' : (row[subTime]?.text ?? '')
  return sub === main || (sub !== '' && isTerm(main)) ? sub : `${main}${sub}`
}

/** A cell beside the work that names the term: "第一学期" before its months. */
function termBeside(row: readonly GridCell[], { contents }: ColumnGroup): string | undefined {
  return row.find(({ text }, index) => !contents.includes(index) && isTerm(text))?.text.replace(/\s/gu, '')
}

function isTerm(text: string): boolean {
  return /^(?:[上下]学期|第[一二12]学期|[春秋]季学期)$/.test(fold(text).replace(/\s/gu, ''))
}

/** A row of one cell over the whole width that names a term. */
function spanningTerm(row: readonly GridCell[]): string | undefined {
  const own = row.filter(({ isCovered }) => !isCovered)
  return own.length === 1 ? /[上下]学期|第[一二]学期|[上下]半年/.exec(own[0]?.text ?? '')?.[0] : undefined
}

/** The months of a row whose one cell over several columns names them: the weeks or days below belong to them. */
function bandMonths(row: readonly GridCell[]): readonly number[] | undefined {
  const own = row.filter(isOwn).filter(({ text }) => text.trim() !== '')
  const [only] = own
  const isWide = only !== undefined && own.length === 1 && row.filter(({ text }) => text === only.text).length > 1
  return isWide && isNamedTime(only.text) ? timeOf(only.text)?.label.months : undefined
}

function withinBand(label: TimeLabel, band: readonly number[]): TimeLabel {
  return label.months.length > 0 ? label : { ...label, months: band }
}

function weekTime(text: string): CellTime | undefined {
  const weeks = weekOf(text)
  return weeks === undefined ? timeOf(text) : { label: { months: [], weeks, end: text.length }, theme: null }
}

function weekOf(text: string): readonly number[] | undefined {
  const plain = fold(text).replace(/\s/gu, '')
  if (plain === '') return undefined
  return (readTimeLabel(plain) ?? readTimeLabel(`第${plain.replace(/周$/u, '')}周`))?.weeks
}

function itemsIn(cell: GridCell | undefined, row: readonly GridCell[], group: ColumnGroup): readonly OwnedItem[] {
  if (cell === undefined || cell.isCovered) return []
  const owner = group.owner === undefined ? '' : (row[group.owner]?.text.trim().replaceAll('\n', '、') ?? '')
  const lines: readonly PlanLine[] = cell.lines.filter(({ text }) => text !== '')
  return itemsOf(lines).map((item) => ({ ...item, owner: owner === '' ? null : owner }))
}
