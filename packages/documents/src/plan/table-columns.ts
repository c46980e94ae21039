import { fold, mergeParagraphs } from './line.ts'
import {
  addBlock,
  type CellTime,
  isNamedTime,
  isOwn,
  labelled,
  type OwnedItem,
  ownedItems,
  roleOf,
  type TableBlock,
  timeOf,
} from './table-cells.ts'
import type { Grid, GridCell } from './table-grid.ts'

type Row = readonly GridCell[]

/** The columns of a table whose times stand beside one another. */
interface TimeColumns {
  readonly times: readonly { readonly column: number; readonly time: CellTime }[]
  readonly contents: readonly number[]
  readonly owner: number | undefined
}

const TICK = /^[√✓✔☑●○◎▲△★☆■◆vV]$/u

/**
 * Times beside one another with their work below: "3月 | 4月 | 5月", "上旬 | 中旬 | 下旬" beside the months, or months that
 * are ticked for the work of a row. The header may come again further down with other months. Undefined where no row is
 * such a header.
 */
export function timesOverColumns({ rows }: Grid, term: string | null): readonly TableBlock[] | undefined {
  const heads = rows.flatMap((row, index) => (isTimeRow(row) || isFigureRow(row, rows[index - 1]) ? [index] : []))
  const first = heads[0]
  if (first === undefined) return undefined
  const blocks = heads.flatMap((head, place) => {
    const upper = rows.slice(first === head ? 0 : head, head)
    return bandBlocks(columnsOf(rows[head] ?? [], upper), rows.slice(head + 1, heads[place + 1]), term)
  })
  return blocks.some(({ items }) => items.length > 0) ? blocks : undefined
}

/** At least two times of one kind, each another, and beside them nothing but the names of columns. */
function isTimeRow(row: Row): boolean {
  const own = row.filter(isOwn).filter(({ text }) => text.trim() !== '')
  const timed = own.filter(({ text }) => isTime(text)).map(({ text }) => text)
  const isOneKind = timed.every(isThird) || timed.every(isNamedTime)
  const areOthers =
    new Set(timed.map((text) => timeOf(text)?.label.months.join() + (isThird(text) ? text : ''))).size === timed.length
  const areDays = timed.some((text) => timeOf(text)?.label.day === true)
  const isNamed = own.every(
    ({ text }, index) => isTime(text) || (index === 0 ? text.length <= 8 : roleOf(text) !== 'other'),
  )
  return timed.length > 1 && isOneKind && areOthers && !areDays && isNamed
}

/** The figures of the months, below a header that says so. */
function isFigureRow(row: Row, above: Row | undefined): boolean {
  const months = row.flatMap((cell, column) =>
    isOwn(cell) && FIGURE.test(cell.text.trim()) && /月/.test(above?.[column]?.text ?? '') ? [Number(cell.text)] : [],
  )
  return months.length > 2 && months.every((month, index) => month <= 12 && month === (months[0] ?? 0) + index)
}

const FIGURE = /^\d{1,2}$/

function isTime(text: string): boolean {
  return isNamedTime(text) || isThird(text)
}

function isThird(text: string): boolean {
  return /^[上中下]旬$/.test(fold(text).replace(/\s/gu, ''))
}

function columnsOf(head: Row, upper: readonly Row[]): TimeColumns {
  const name = (column: number) => [head, ...upper].map((row) => roleOf(row[column]?.text ?? ''))
  const columns = head.map((_, column) => column)
  const areFigures = isFigureRow(head, upper.at(-1))
  const times = columns.flatMap((column) => {
    const cell = head[column]
    const isFigure = areFigures && FIGURE.test(cell?.text.trim() ?? '') && /月/.test(upper.at(-1)?.[column]?.text ?? '')
    const time = cell !== undefined && isOwn(cell) && (isTime(cell.text) || isFigure) ? timeOf(cell.text) : undefined
    return time === undefined ? [] : [{ column, time }]
  })
  const labels = columns.filter((column) => times.every((time) => time.column !== column))
  return {
    times,
    contents: labels.filter((column) => name(column).includes('content')),
    owner: labels.find((column) => name(column).includes('owner')),
  }
}

function bandBlocks(columns: TimeColumns, below: readonly Row[], term: string | null): readonly TableBlock[] {
  const { times, owner } = columns
  const isTicked = (row: Row) => times.some(({ column }) => TICK.test(row[column]?.text.trim() ?? ''))
  const blocks: TableBlock[] = []
  if (below.some(isTicked)) {
    for (const row of below) for (const block of tickedBlocks(row, columns, term)) addBlock(blocks, block)
    return blocks
  }
  const isByThirds = times.every(({ time }) => time.label.months.length === 0)
  const groups = isByThirds ? below.map((row) => [row]) : [below]
  for (const rows of groups)
    for (const { column, time } of times) {
      const months = isByThirds ? (timeOf(rows[0]?.[0]?.text ?? '')?.label.months ?? []) : time.label.months
      const items = rows.flatMap((row) => ownedItems(row[column], owner === undefined ? '' : (row[owner]?.text ?? '')))
      const cells = rows.flatMap((row) => row[column] ?? [])
      const paragraphs = paragraphsOf(cells)
      const label = { ...time.label, months }
      if (items.length > 0) addBlock(blocks, { ...labelled(label), term, theme: time.theme, items, paragraphs })
    }
  return blocks
}

/** Work whose months are ticked. */
function tickedBlocks(row: Row, { times, contents, owner }: TimeColumns, term: string | null): readonly TableBlock[] {
  const ticked = times.filter(({ column }) => (row[column]?.text.trim() ?? '') !== '')
  const months = [...new Set(ticked.flatMap(({ time }) => time.label.months))]
  const column = contents.findLast((content) => (row[content]?.text.trim() ?? '') !== '')
  const items: readonly OwnedItem[] =
    column === undefined ? [] : ownedItems(row[column], owner === undefined ? '' : (row[owner]?.text ?? ''))
  if (months.length === 0 || items.length === 0) return []
  const label = { months, end: 0, ...(months.length === 12 ? { everyMonth: true as const } : {}) }
  return [{ ...labelled(label), term, theme: null, items, paragraphs: paragraphsOf(row) }]
}

function paragraphsOf(cells: readonly GridCell[]): readonly number[] {
  return mergeParagraphs(...cells.flatMap(({ lines }) => lines.map((line) => line.paragraphs)))
}
