import { fold, mergeParagraphs, type PlanLine } from './line.ts'
import type { DraftBlock } from './schedule.ts'
import { type DraftItem, itemsOf } from './schedule-items.ts'
import { readNumber } from './han-number.ts'
import type { Grid, GridCell } from './table-grid.ts'
import { readTimeLabel, type TimeLabel } from './time-label.ts'

type Role = 'month' | 'time' | 'week' | 'content' | 'theme' | 'owner' | 'other'

const ROLES: readonly (readonly [Role, RegExp])[] = [
  ['week', /^周\s*次$|^周$|^教学周$/],
  ['month', /^月份?$|^时间\(月份?\)$|月份/],
  ['time', /时\s*间|日\s*期|时段|季度|阶段|时限|期限|节点/],
  ['owner', /负责|责任|承办|主办|牵头|落实人|经办|实施人|主持|部门|协办|配合|分管/],
  ['theme', /主题|板块|类别|分类/],
  ['content', /内容|安排|工作|活动|事项|任务|项目|要点|计划|名称|措施/],
]

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

/** An item of a table with the person or office in charge. */
export type OwnedItem = DraftItem & { readonly owner: string | null }
export type TableBlock = Omit<DraftBlock, 'items'> & { readonly items: readonly OwnedItem[] }

/** Reads a table as a timetable, or undefined where no column tells times. */
export function readTableSchedule(grid: Grid, term: string | null): readonly TableBlock[] | undefined {
  const headerRow = grid.rows.findIndex((row) => isHeader(row))
  const upper = grid.rows[headerRow]
  const lower = grid.rows[headerRow + 1]
  const isDouble = upper !== undefined && lower !== undefined && isLowerHeader(upper, lower)
  const header = isDouble ? lower : upper
  const body = grid.rows.slice(headerRow + (isDouble ? 2 : 1))
  const groups = header === undefined ? inferGroups(grid) : groupsOf(header)
  const blocks = groups.flatMap((group) => blocksOf(body, group, term))
  if (!blocks.some(({ items }) => items.length > 0)) return undefined
  return blocks.filter(({ items }) => items.length > 0)
}

function isHeader(row: readonly GridCell[]): boolean {
  const roles = row.filter(({ isCovered }) => !isCovered).map(({ text }) => roleOf(text))
  return roles.some((role) => role === 'month' || role === 'time' || role === 'week') && roles.includes('content')
}

/** The second line of a header: its cells name columns, and its first goes on from above. */
function isLowerHeader(upper: readonly GridCell[], lower: readonly GridCell[]): boolean {
  const own = lower.filter(({ isCovered }) => !isCovered)
  const isBelow = lower.some((cell, index) => cell.isCovered && cell.text === upper[index]?.text)
  return isBelow && own.length > 0 && own.every(({ text }) => roleOf(text) !== 'other')
}

function roleOf(text: string): Role {
  const plain = fold(text).replace(/\s/gu, '')
  if (plain.length > 12 || plain === '') return 'other'
  return ROLES.find(([, form]) => form.test(plain))?.[0] ?? 'other'
}

function groupsOf(header: readonly GridCell[]): readonly ColumnGroup[] {
  const columns: Column[] = header.map(({ text }, index) => ({ role: roleOf(text), index, text }))
  const times = columns.filter(({ role }) => role === 'month' || role === 'time')
  const isSideBySide =
    times.length > 1 && times[0]?.index === 0 && columns.filter(({ role }) => role === 'content').length >= times.length
  if (!isSideBySide) return [groupFrom(columns)]
  return times.map(({ index }, place) => groupFrom(columns.slice(index, times[place + 1]?.index)))
}

function groupFrom(columns: readonly Column[]): ColumnGroup {
  const first = (role: Role) => columns.find((column) => column.role === role)?.index
  const week = first('week')
  const time = first('month') ?? week ?? first('time') ?? 0
  const [own, beside] = columns.slice(columns.findIndex(({ index }) => index === time))
  const contents = columns.filter(({ role }) => role === 'content')
  const names = contents.filter(({ text }) => NAME_OF_WORK.test(text))
  const rest = contents.filter((column) => !names.includes(column))
  const isNamed = first('theme') === undefined && names.length === 1 && rest.length === 1
  return {
    time,
    subTime: own !== undefined && beside?.text === own.text ? beside.index : undefined,
    weeks: week,
    contents: (isNamed ? rest : contents).map(({ index }) => index),
    theme: isNamed ? names[0]?.index : first('theme'),
    owner: first('owner'),
  }
}

/** Beside a column of contents such a column names the work as a whole. */
const NAME_OF_WORK = /名称|项目$/

/** Without a header the time column is the one whose cells are mostly times, and the work stands in the longest other. */
function inferGroups({ rows, columns }: Grid): readonly ColumnGroup[] {
  const indexes = Array.from({ length: columns }, (_, index) => index)
  const timed = (index: number) => rows.filter((row) => timeOf(row[index]?.text ?? '') !== undefined).length
  const time = indexes.find((index) => timed(index) * 2 > rows.length)
  if (time === undefined) return []
  const width = (index: number) => rows.reduce((sum, row) => sum + (row[index]?.text.length ?? 0), 0)
  const content = indexes.filter((index) => index !== time).toSorted((a, b) => width(b) - width(a))[0]
  const owner = indexes.find((index) => index > (content ?? columns) && width(index) > 0)
  return content === undefined
    ? []
    : [{ time, subTime: undefined, weeks: undefined, contents: [content], theme: undefined, owner }]
}

/** The time a cell holds, whole: "三月", "9月(开学)", "第1周", "三\n月". */
function timeOf(text: string): { readonly label: TimeLabel; readonly theme: string | null } | undefined {
  const plain = fold(text).replace(/\s/gu, '')
  const label = readTimeLabel(plain) ?? numberOnly(plain)
  if (label === undefined) return undefined
  const rest = plain.slice(label.end).replace(/^[:、—-]+/u, '')
  const remark = /^\(([^()]+)\)$/.exec(rest)?.[1] ?? rest
  if (
    remark === '' ||
    /\d|[一二三四五六七八九十][月日、]|[上中下]旬|第.{1,2}周|^[前后底初末]$/.test(remark) ||
    /^(?:工作|主要工作|工作安排)$/.test(remark)
  )
    return { label, theme: null }
  return remark.length > 16 ? undefined : { label, theme: remark }
}

/** "3", "三": a column of months may print the figure alone. */
function numberOnly(plain: string): TimeLabel | undefined {
  const month = /^(?:[一二三四五六七八九十]{1,2}|\d{1,2})$/.test(plain) ? readNumber(plain) : undefined
  return month === undefined || month < 1 || month > 12 ? undefined : { months: [month], end: plain.length }
}

function blocksOf(
  rows: readonly (readonly GridCell[])[],
  group: ColumnGroup,
  term: string | null,
): readonly TableBlock[] {
  const blocks: TableBlock[] = []
  let time: ReturnType<typeof timeOf>
  let currentTerm = term
  for (const row of rows) {
    const text = timeText(row, group)
    if (isHeader(row)) continue
    const spanning = spanningTerm(row)
    if (spanning !== undefined) {
      currentTerm = spanning
      continue
    }
    const own = group.time === group.weeks ? weekTime(text) : timeOf(text)
    if (own !== undefined) time = own
    else if (text.trim() !== '') time = { label: { months: [], end: 0 }, theme: text.trim() }
    const week =
      group.weeks === undefined || group.weeks === group.time ? undefined : weekOf(row[group.weeks]?.text ?? '')
    const items = group.contents.flatMap((column) => itemsIn(row[column], row, group))
    if (items.length === 0) continue
    const theme = group.theme === undefined ? (time?.theme ?? null) : (row[group.theme]?.text.trim() ?? null)
    const label = time?.label ?? { months: [], end: 0 }
    const paragraphs = mergeParagraphs(...row.flatMap((place) => place.lines.map((line) => line.paragraphs)))
    const next = { ...labelled(label, week), term: currentTerm, theme: theme === '' ? null : theme, items, paragraphs }
    const last = blocks.at(-1)
    if (last !== undefined && sameTime(last, next))
      blocks[blocks.length - 1] = {
        ...last,
        items: [...last.items, ...items],
        paragraphs: mergeParagraphs(last.paragraphs, paragraphs),
      }
    else blocks.push(next)
  }
  return blocks
}

/** The time of a row; a second time column says more of it, unless one cell covers both. */
function timeText(row: readonly GridCell[], { time, subTime }: ColumnGroup): string {
  const main = row[time]?.text ?? ''
  const sub = subTime === undefined ? '' : (row[subTime]?.text ?? '')
  return sub === main ? main : `${main}${sub}`
}

/** A row of one cell over the whole width that names a term. */
function spanningTerm(row: readonly GridCell[]): string | undefined {
  const own = row.filter(({ isCovered }) => !isCovered)
  return own.length === 1 ? /[上下]学期|第[一二]学期|[上下]半年/.exec(own[0]?.text ?? '')?.[0] : undefined
}

function labelled(label: TimeLabel, week: readonly number[] | undefined) {
  const weeks = week ?? label.weeks
  return {
    months: label.months,
    ...(weeks === undefined ? {} : { weeks }),
    ...(label.part === undefined ? {} : { part: label.part }),
    everyMonth: label.everyMonth === true,
  }
}

function weekTime(text: string): ReturnType<typeof timeOf> {
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
  const owner = group.owner === undefined ? '' : (row[group.owner]?.text.trim() ?? '')
  const lines: readonly PlanLine[] = cell.lines.filter(({ text }) => text !== '')
  return itemsOf(lines).map((item) => ({ ...item, owner: owner === '' ? null : owner }))
}

function sameTime(a: TableBlock, b: TableBlock): boolean {
  const key = ({ months, weeks, part, term, theme }: TableBlock) => JSON.stringify([months, weeks, part, term, theme])
  return key(a) === key(b)
}
