import { readNumber } from './han-number.ts'
import { fold, mergeParagraphs } from './line.ts'
import type { DraftBlock } from './schedule.ts'
import { type DraftItem, itemsOf } from './schedule-items.ts'
import type { GridCell } from './table-grid.ts'
import { readTimeLabel, type TimeLabel } from './time-label.ts'

/** What a column is for, by its header. */
export type Role = 'month' | 'time' | 'week' | 'content' | 'theme' | 'owner' | 'other'

const ROLES: readonly (readonly [Role, RegExp])[] = [
  ['week', /^周\s*次$|^周$|^教学周$/],
  ['month', /^月份?$|^时间\(月份?\)$|月份/],
  ['time', /时\s*间|日\s*期|时段|季度|阶段|时限|期限|节点/],
  ['owner', /负责|责任|承办|主办|牵头|落实人|经办|实施人|主持|部门|协办|配合|分管/],
  ['other', /地点|场所|对象|形式|目的|意义|备注|经费|预算|人数|要求|效果|完成情况/],
  ['theme', /主题|板块|类别|分类/],
  ['content', /内容|安排|工作|活动|事项|任务|项目|要点|计划|名称|措施/],
]

/** An item of a table with the person or office in charge. */
export type OwnedItem = DraftItem & { readonly owner: string | null }
export type TableBlock = Omit<DraftBlock, 'items'> & { readonly items: readonly OwnedItem[] }

/** A time that fills a cell, and the theme beside it. */
export interface CellTime {
  readonly label: TimeLabel
  readonly theme: string | null
}

/** What the header of a column says that it holds. */
export function roleOf(text: string): Role {
  const plain = fold(text).replace(/\s/gu, '')
  if (plain.length > 12 || plain === '') return 'other'
  return ROLES.find(([, form]) => form.test(plain))?.[0] ?? 'other'
}

/** The time a cell holds, whole: "三月", "9月(开学)", "第1周", "三\n月". */
export function timeOf(text: string): CellTime | undefined {
  const parts = fold(text)
    .split('\n')
    .map((part) => part.replace(/\s/gu, ''))
  const areTimes = parts.length > 1 && parts.every((part) => readTimeLabel(part)?.end === part.length)
  const plain = parts.join(areTimes ? '、' : '')
  const label = readTimeLabel(plain) ?? numberOnly(plain) ?? pointDate(plain)
  if (label === undefined) return inBrackets(plain)
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

/** "第一阶段(1—4月)", "期中(11月)": the time stands in brackets behind a name. */
function inBrackets(plain: string): CellTime | undefined {
  const found = /^([^()\d]{1,10})\(([^()]+)\)$/.exec(plain)
  const label = readTimeLabel(found?.[2] ?? '')
  const isWhole = label !== undefined && label.months.length > 0 && label.end === found?.[2]?.length
  if (!isWhole) return undefined
  return { label, theme: /阶段|季度|学期/.test(found?.[1] ?? '') ? null : (found?.[1] ?? null) }
}

const POINT_DATE =
  /^(1[0-2]|0?[1-9])[./](?:3[01]|[12]\d|0?[1-9])(?:[-—–~～至]+(?:(1[0-2]|0?[1-9])[./])?(?:3[01]|[12]\d|0?[1-9]))?$/

/** "4.5", "9/1-9/12": a day in a column of times. */
function pointDate(plain: string): TimeLabel | undefined {
  const found = POINT_DATE.exec(plain)
  if (found === null) return undefined
  const first = Number(found[1])
  const last = Number(found[2] ?? first)
  const months = last < first ? [first, last] : Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return { months, day: true, end: plain.length }
}

/** "3", "三": a column of months may print the figure alone. */
function numberOnly(plain: string): TimeLabel | undefined {
  const month = /^(?:[一二三四五六七八九十]{1,2}|\d{1,2})$/.test(plain) ? readNumber(plain) : undefined
  return month === undefined || month < 1 || month > 12 ? undefined : { months: [month], end: plain.length }
}

export function labelled(label: TimeLabel, week?: readonly number[]) {
  const weeks = week ?? label.weeks
  return {
    months: label.months,
    ...(weeks === undefined ? {} : { weeks }),
    ...(label.part === undefined ? {} : { part: label.part }),
    everyMonth: label.everyMonth === true,
  }
}

/** Adds a block; work of the same time as the block before it goes with that one. */
export function addBlock(blocks: TableBlock[], next: TableBlock): void {
  const last = blocks.at(-1)
  if (last === undefined || !sameTime(last, next)) blocks.push(next)
  else
    blocks[blocks.length - 1] = {
      ...last,
      items: [...last.items, ...next.items],
      paragraphs: mergeParagraphs(last.paragraphs, next.paragraphs),
    }
}

function sameTime(a: TableBlock, b: TableBlock): boolean {
  const key = ({ months, weeks, part, term, theme }: TableBlock) => JSON.stringify([months, weeks, part, term, theme])
  return key(a) === key(b)
}

/** A time by its name and not by a bare figure, which may be an ordinal. */
export function isNamedTime(text: string): boolean {
  const time = timeOf(text)
  return time !== undefined && time.label.months.length > 0 && !/^[\d一二三四五六七八九十]+$/.test(text.trim())
}

/** The work of a cell, with who is in charge. */
export function ownedItems(cell: GridCell | undefined, owner = ''): readonly OwnedItem[] {
  if (cell === undefined || cell.isCovered) return []
  return itemsOf(cell.lines.filter(({ text }) => text !== '')).map((item) => ({
    ...item,
    owner: owner === '' ? null : owner,
  }))
}

/** A cell that begins at its place. */
export function isOwn({ isCovered }: GridCell): boolean {
  return !isCovered
}
