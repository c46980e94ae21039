import { columnLetters } from '../sheet/cell-address.ts'
import type { SheetView } from '../import/sheet-view.ts'
import type { SheetRow } from '../sheet/sheet-table.ts'
import { type CellPoints, type NamePoints, pointsInName, pointsOfCell } from './printed-points.ts'
import { type Columns, repeatsHeader, type SheetHeader } from './sheet-header.ts'
import { isNote, isSignature, isStatement, type Sort, sortOf } from './statements.ts'
import { flat, numberAlone, printedNumber, type PrintedNumber, withoutStars } from './sheet-words.ts'

/** The body of a table, row by row, before it is put together. */
export type Entry = HeadingEntry | ItemEntry | SumEntry | LineEntry

export interface Place {
  readonly row: number
  readonly column: number
}

export interface HeadingEntry extends Place {
  readonly kind: 'heading'
  readonly name: string
  /** The whole text of its cell. */
  readonly printed: string
  readonly points: string | null
  readonly marks: readonly CellPoints[]
  readonly sort: Sort
  /** In a column of its own, or in a row of its own. */
  readonly from: 'column' | 'row'
  readonly stars: string
}

export interface ItemEntry extends Place {
  readonly kind: 'item'
  /** The whole text of its cell, and what it would say as a heading. */
  readonly text: string
  readonly sort: Sort
  readonly named: NamePoints
  readonly number: Omit<PrintedNumber, 'rest'> | undefined
  /** One for each column of full marks. */
  readonly marks: readonly CellPoints[]
  readonly markCell: Place
  readonly stars: string
  readonly rules: readonly (Place & { readonly text: string })[]
  readonly notes: readonly (Place & { readonly text: string })[]
  readonly grades: readonly (Place & { readonly text: string; readonly label: string })[]
  /** Further lines of the same item: text below it that shares its points. */
  readonly more: string[]
  /** Has points of its own below an item's text that spans several rows: its rule is its name. */
  isPart: boolean
  /** The row says nothing but this text. */
  readonly isLone: boolean
  /** Its text spans the table. */
  readonly isWide: boolean
}

export interface SumEntry extends Place {
  readonly kind: 'sum'
  readonly word: 'subtotal' | 'total' | 'either'
  readonly points: readonly (string | null)[]
}

export interface LineEntry extends Place {
  readonly kind: 'line'
  readonly text: string
  /** All texts of the row, for levels in a table of their own. */
  readonly texts: readonly string[]
}

export interface Body {
  readonly entries: readonly Entry[]
  readonly repeated: readonly Place[]
}

const SUM =
  /^(?:本?(?:类|项|部分|页|栏|大项|单项|分项|一级指标)?.{0,10}?)(小计|合计|总计|共计|总分|总得分|合计得分|合计分|总分值|累计)(?:[(:].*|\d+(?:\.\d+)?分?)?$/
const LONGEST_SUM = 18

export function cellName({ row, column }: Place): string {
  return `${columnLetters(column)}${row}`
}

export interface BodyScene {
  readonly header: SheetHeader
  readonly columns: Columns
  /** Rows that are known to be no part of the table. */
  readonly skipped: ReadonlySet<number>
}

/** Reads the rows below a header for one group of columns. */
export function readBody(view: SheetView, { header, columns, skipped }: BodyScene): Body {
  const entries: Entry[] = []
  const repeated: Place[] = []
  let lastRepeated = -1
  const inside = new Set(columns.all)
  const first = Math.min(...columns.all)
  const last = Math.max(...columns.all)
  for (const row of view.rows) {
    if (row.number <= header.lastRow || skipped.has(row.number)) continue
    const own: SheetRow = {
      ...row,
      cells: row.cells.filter(
        ({ column, text }) => text.trim() !== '' && (inside.has(column) || (column >= first && column <= last)),
      ),
    }
    const [start] = own.cells
    if (start === undefined) continue
    if (repeatsHeader(header, own)) {
      if (lastRepeated !== row.number - 1) repeated.push({ row: row.number, column: start.column })
      lastRepeated = row.number
      continue
    }
    readRow({ view, columns, entries, row: own })
  }
  return { entries, repeated }
}

interface RowScene {
  readonly view: SheetView
  readonly columns: Columns
  readonly entries: Entry[]
  readonly row: SheetRow
}

function readRow(scene: RowScene): void {
  const { row, columns, entries } = scene
  const [start] = row.cells
  if (start === undefined) return
  const sum = sumOf(scene)
  if (sum !== undefined) {
    entries.push(sum)
    return
  }
  const texts = row.cells.map(({ text }) => text.trim())
  const place = { row: row.number, column: start.column }
  const line: LineEntry = { kind: 'line', ...place, text: texts.join(' '), texts }
  if (isSignature(start.text)) return
  const isLone = row.cells.length === 1
  const isBeside =
    row.cells.length <= 2 && !row.cells.some(({ column }) => columns.marks.some((mark) => mark.column === column))
  if (isNote(start.text) && isBeside) {
    entries.push({ ...line, text: texts.join('') })
    return
  }
  if (isLone && isStatement(start.text) && !hasOwnPoints(start.text)) {
    const isHeading =
      sortOf(start.text) !== 'scored' && !/[:：].+/.test(start.text.trim()) && flat(start.text).length <= 30
    entries.push(isHeading ? headingOf(scene, start.column, 'row') : line)
    return
  }
  readCategory(scene)
  const item = columns.texts.at(-1) ?? start.column
  const text = scene.view.text(row.number, item)
  const category = columns.texts.length > 1 ? (columns.texts[0] ?? -1) : -1
  const isUnderName = row.cells.every(({ column }) => column === category)
  if (isUnderName && category >= 0) return
  if (text !== '' && !isUpperHeading(scene, item)) return readItem(scene, item, text)
  const other = row.cells.find(({ column }) => column !== category && column !== columns.number)
  const isMarked = row.cells.some(({ column }) => columns.marks.some((mark) => mark.column === column))
  if (other === undefined || (isLone && !isMarked)) {
    if (start.column !== category) readLone(scene, line)
    return
  }
  readContinuation(scene)
}

/** A text in the item's own column that spans the table is a heading, also where an outer column exists. */
function isUpperHeading({ view, columns, row }: RowScene, item: number): boolean {
  const range = view.merged(row.number, item)
  return columns.texts.length > 1 && range !== undefined && range.firstColumn < item
}

function sumOf({ row, columns, view }: RowScene): SumEntry | undefined {
  for (const { column, text } of row.cells.slice(0, 3)) {
    const plain = flat(text)
    const match = plain.length > LONGEST_SUM || columns.rules.includes(column) ? null : SUM.exec(plain)
    if (match === null || isNote(text)) continue
    const printed = columns.marks.map((mark) => pointsOfCell(view.text(row.number, mark.column)).points)
    const beside = row.cells.find(
      (cell) => cell.column > column && pointsOfCell(cell.text).points !== null && !isScore(columns, cell.column),
    )
    const inText = /(\d+(?:\.\d+)?)分?[)]?$/.exec(plain)?.[1]
    const isPrinted = printed.some((points) => points !== null)
    const fallback = pointsOfCell(inText ?? (columns.marks.length === 0 ? '' : (beside?.text ?? ''))).points
    const word = match[1] === '小计' ? 'subtotal' : /总/.test(match[1] ?? '') ? 'total' : 'either'
    const marked = columns.marks.find((_, at) => printed[at] !== null)?.column
    const figure = isPrinted ? marked : inText === undefined ? beside?.column : undefined
    return { kind: 'sum', row: row.number, column: figure ?? column, word, points: isPrinted ? printed : [fallback] }
  }
  return undefined
}

function isScore({ texts, marks, rules, notes, number, categoryMark }: Columns, column: number): boolean {
  return ![...texts, ...rules, ...notes, number, categoryMark, ...marks.map((mark) => mark.column)].includes(column)
}

/** A new value in the outermost column: a category, its points below the name, or one more letter of its name. */
function readCategory(scene: RowScene): void {
  const { view, columns, entries, row } = scene
  const [category] = columns.texts
  if (category === undefined || columns.texts.length < 2) return
  const text = view.text(row.number, category)
  if (text === '') return
  const range = view.merged(row.number, category)
  const isWide =
    range !== undefined && range.lastColumn >= (columns.texts.at(-1) ?? category) && range.lastColumn > category
  const at = entries.findLastIndex((entry) => entry.kind === 'heading' && entry.from === 'column')
  const open = entries[at]
  if (open?.kind === 'heading' && !isWide) {
    const under = pointsOfCell(text)
    if (under.points !== null && open.points === null) {
      entries[at] = { ...open, points: under.points }
      return
    }
    const letter = flat(text)
    const isLetter = letter.length === 1 && /[一-鿿]/.test(letter) && range === undefined
    if (isLetter && flat(open.name).length < 12 && (open.name.length === 1 || isSpelt(scene, open))) {
      entries[at] = { ...open, name: open.name + letter }
      return
    }
    const same =
      flat(open.name) === flat(pointsInName(printedNumber(text)?.rest ?? text).name.replace(/[（(]?续表?[)）]?$/, ''))
    const isLater = entries.slice(at + 1).some((entry) => entry.kind === 'heading' && entry.from === 'row')
    if (same && !isLater) return
  }
  const isOverRow = view.text(row.number, columns.texts.at(-1) ?? category) === '' && isHanNumbered(scene, text)
  entries.push(headingOf(scene, category, isWide || isOverRow ? 'row' : 'column'))
}

/** "一" in front of a row, or in its column of numbers, makes it a heading over the categories below. */
function isHanNumbered({ view, columns, row }: RowScene, text: string): boolean {
  const number = columns.number === undefined ? '' : view.text(row.number, columns.number)
  return (numberAlone(number) ?? printedNumber(text))?.style === 'han'
}

/** Was the category's name spelt letter by letter in the rows above? */
function isSpelt({ view, row }: RowScene, open: HeadingEntry): boolean {
  const above = view.text(row.number - 1, open.column)
  return flat(above).length <= 1 && flat(view.text(open.row, open.column)).length === 1
}

function headingOf({ view, columns, row }: RowScene, column: number, from: HeadingEntry['from']): HeadingEntry {
  const printed = view.text(row.number, column)
  const number = printedNumber(printed)
  const named = pointsInName(number?.rest ?? printed)
  const beside =
    columns.categoryMark === undefined ? null : pointsOfCell(view.text(row.number, columns.categoryMark)).points
  const item = columns.texts.at(-1) ?? -1
  const isRow = from === 'row' || (column !== item && view.text(row.number, item) === '')
  const marks = isRow ? columns.marks.map((mark) => pointsOfCell(view.text(row.number, mark.column))) : []
  const points = named.points ?? beside ?? marks[0]?.points ?? null
  const name = named.name.replace(/[:：]$/, '').replace(/[（(]?续表?[)）]$/, '')
  const place = { row: row.number, column }
  return { kind: 'heading', ...place, printed, name, points, marks, sort: sortOf(printed), from, stars: named.stars }
}

function hasOwnPoints(text: string): boolean {
  return pointsInName(text).points !== null && !/否决|及?以上|以下/.test(text)
}

function readItem(scene: RowScene, item: number, text: string): void {
  const { view, columns, entries, row } = scene
  const previous = entries.findLast((entry) => entry.kind === 'item')
  const shared = columns.marks.some(({ column }) => {
    const range = view.merged(row.number, column)
    return range !== undefined && range.firstRow < row.number && view.text(range.firstRow, column) !== ''
  })
  const isOpen = previous !== undefined && entries.at(-1) === previous
  if (shared && isOpen) {
    const rules = columns.rules.flatMap((column) => view.text(row.number, column) || [])
    previous.more.push(...(rules.length > 0 ? rules : [text]))
    return
  }
  entries.push(itemOf(scene, item, text))
}

/** Points that several lines share belong to what stands over these lines in the column before. */
function sharedName({ view, columns, row }: RowScene): string | undefined {
  const [mark] = columns.marks
  const middle = columns.texts.length > 2 ? columns.texts.at(-2) : undefined
  if (mark === undefined || middle === undefined) return undefined
  const points = view.merged(row.number, mark.column)
  const name = view.merged(row.number, middle)
  const isShared = points !== undefined && points.firstRow === row.number && points.lastRow > row.number
  const isOver = name !== undefined && name.firstRow === row.number && name.lastRow >= (points?.lastRow ?? row.number)
  return isShared && isOver ? view.text(row.number, middle) : undefined
}

function itemOf(scene: RowScene, item: number, own: string): ItemEntry {
  const { view, columns, row } = scene
  const over = sharedName(scene)
  const text = over ?? own
  const at = (column: number) => view.text(row.number, column)
  const numberText = columns.number === undefined ? '' : at(columns.number)
  const clean = withoutStars(text)
  const inText = printedNumber(clean.text)
  const named = pointsInName(inText?.rest ?? clean.text)
  const marks = columns.marks.map(({ column }) => pointsOfCell(at(column)))
  const texts = (list: readonly number[]) =>
    list.flatMap((column) => (at(column) === '' ? [] : [{ row: row.number, column, text: at(column) }]))
  const range = view.merged(row.number, item)
  const markColumn = columns.marks[0]?.column
  return {
    ...{ kind: 'item', row: row.number, column: item, text, sort: sortOf(text), named, marks },
    number: numberAlone(numberText) ?? inText,
    markCell: { row: row.number, column: markColumn ?? item },
    stars: [clean.stars, withoutStars(numberText).stars, ...marks.map(({ stars }) => stars)].join(''),
    rules: texts(columns.rules),
    notes: texts(columns.notes),
    grades: columns.grades.flatMap(({ column, label }) =>
      at(column) === '' ? [] : [{ row: row.number, column, text: at(column), label }],
    ),
    ...{
      more: [],
      isPart: false,
      isLone: row.cells.every(({ column }) => column === item || column === columns.number),
    },
    isWide: range !== undefined && range.lastColumn > range.firstColumn + 1,
  }
}

/** A row without item text: one more line of the rule above, or a part with points of its own. */
function readContinuation(scene: RowScene): void {
  const { view, columns, entries, row } = scene
  const previous = entries.findLast((entry) => entry.kind === 'item')
  const rules = columns.rules.flatMap((column) => {
    const text = view.text(row.number, column)
    return text === '' ? [] : [{ row: row.number, column, text }]
  })
  const marks = columns.marks.map(({ column }) => pointsOfCell(view.text(row.number, column)))
  const isMarked = marks.some(({ points }) => points !== null)
  const [rule] = rules
  if (rule !== undefined && isMarked) {
    if (previous !== undefined && previous === entries.at(-1)) previous.isPart = true
    entries.push({ ...itemOf(scene, rule.column, rule.text), isPart: true, rules })
    return
  }
  if (previous !== undefined && previous === entries.at(-1)) {
    if (rule !== undefined) previous.more.push(rule.text)
    return
  }
  const last = entries.at(-1)
  if (last?.kind === 'heading' && last.row === row.number) return
  const heading = row.cells.find(({ column }) => column === columns.number || columns.texts.includes(column))
  if (heading !== undefined && isMarked) entries.push(headingOf(scene, heading.column, 'row'))
}

/** A text alone in its row, outside the item's column: a heading where it is short, else a line. */
function readLone(scene: RowScene, line: LineEntry): void {
  const [start] = scene.row.cells
  if (start === undefined) return
  const length = flat(start.text).length
  const open = scene.entries.findLast((entry) => entry.kind === 'heading')
  const number = printedNumber(start.text)
  const isListed = open !== undefined && ['veto', 'gate', 'level'].includes(open.sort) && !/[（(]\d+分/.test(start.text)
  const isNext = number?.style === 'han' && printedNumber(open?.printed ?? '')?.style === 'han'
  if (isListed && sortOf(start.text) === 'scored' && !isNext) {
    scene.entries.push(line)
    return
  }
  const isSentence = /[。；;]/.test(start.text) || length > 40 || (length > 26 && !hasOwnPoints(start.text))
  scene.entries.push(isSentence ? line : headingOf(scene, start.column, 'row'))
}
