import { addInlinePoints } from './inline-points.ts'
import { mergeParagraphs, type PlanLine } from './line.ts'
import { readTimeHeadings, type TimeHeading } from './month-heading.ts'
import { type Marker, readBareDigit, readMarker, readPrintedMarker } from './numbering.ts'
import { plainHeading, signsOfSections } from './plain-heading.ts'
import { closeBlock, type DraftBlock, monthsFor, type OpenBlock, openBlock } from './schedule.ts'
import { endsSchedule, mayOpen, type ScheduleScene } from './schedule-scene.ts'
import { isScheduleName, termOf } from './section-names.ts'
import { addBody, addNumbered, addPlain, newTree, type PlainHeading, type SectionTree } from './section-tree.ts'
import type { TableBlock } from './table-cells.ts'
import { readTableSchedule, readTableWork } from './table-schedule.ts'
import { toGrid } from './table-grid.ts'

export type OutlineBlock = DraftBlock | TableBlock

/** What a piece is made of: its tree, its timetable, and the text that stands outside both. */
export interface Outline {
  readonly tree: SectionTree
  readonly blocks: readonly OutlineBlock[]
  readonly preamble: readonly PlanLine[]
  readonly closing: readonly PlanLine[]
  /** Lines of running text, for figures, dates and names. */
  readonly prose: readonly PlanLine[]
  /** Paragraphs of tables that are no timetable. */
  readonly unread: readonly PlanLine[]
}

interface Work {
  readonly lines: readonly PlanLine[]
  readonly headings: readonly (TimeHeading | undefined)[]
  readonly isSummary: boolean
  readonly hasMarkers: boolean
  /** The last line with a number or in a table: only running text follows it. */
  readonly lastShaped: number
  readonly signs: ReadonlySet<string>
  readonly tree: SectionTree
  readonly blocks: OutlineBlock[]
  readonly preamble: PlanLine[]
  readonly closing: PlanLine[]
  readonly prose: PlanLine[]
  readonly unread: PlanLine[]
  open: OpenBlock | undefined
  months: readonly number[]
  term: string | null
  /** A day of its own has opened a block: the timetable is a list of days. */
  listsDays: boolean
}

/** Reads the lines of a piece into sections and timetable. */
export function readOutline(lines: readonly PlanLine[], isSummary: boolean): Outline {
  const work: Work = {
    lines,
    headings: readTimeHeadings(lines),
    isSummary,
    hasMarkers: lines.some((line) => line.cell === undefined && readMarker(line) !== undefined),
    lastShaped: lines.findLastIndex((line) => line.cell !== undefined || readMarker(line) !== undefined),
    signs: signsOfSections(lines),
    tree: newTree(),
    blocks: [],
    preamble: [],
    closing: [],
    prose: [],
    unread: [],
    open: undefined,
    months: [],
    term: null,
    listsDays: false,
  }
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]
    if (line === undefined) continue
    if (line.cell !== undefined) index = readTable(work, index)
    else readLine(work, line, index)
  }
  close(work)
  return work
}

function readLine(work: Work, line: PlanLine, index: number): void {
  const scene = sceneAt(work, index)
  const heading = work.headings[index]
  const term = mayBeTerm(line, heading) ? readTerm(work, line, index) : undefined
  if (term === undefined && heading !== undefined && mayOpen(scene, heading)) return openMonth(work, heading, line)
  const marker = readMarker(line) ?? bareMarker(work, line, index) ?? decimalMarker(work, line)
  if (work.open !== undefined && !endsSchedule(scene, { line, marker, isTerm: term !== undefined })) {
    work.open.lines.push(line)
    return
  }
  close(work)
  if (marker !== undefined) return addSection(work, line, { marker, term })
  if (term !== undefined) return addHeading(work, line, { term, heading: { style: 'term' } })
  const plain = plainHeading(work, index)
  if (plain !== undefined) return addHeading(work, line, { term, heading: plain })
  addText(work, line, index)
}

/** A line that is nothing but a time is no term, unless it is half a year with its months below it. */
function mayBeTerm(line: PlanLine, heading: TimeHeading | undefined): boolean {
  return heading?.form !== 'bare' || heading.label.day === true || /[上下]半年/.test(line.folded)
}

function sceneAt(work: Work, index: number): ScheduleScene {
  const { lines, headings, isSummary, tree, open, term } = work
  return {
    lines,
    headings,
    isSummary,
    path: tree.stack,
    open,
    index,
    hasTerm: term !== null,
    listsDays: work.listsDays,
  }
}

function openMonth(work: Work, heading: TimeHeading, line: PlanLine): void {
  close(work)
  if (heading.marker !== undefined) addNumbered(work.tree, { line, marker: heading.marker, isMonth: true })
  work.listsDays ||= heading.label.day === true
  const months = monthsFor(heading.label, work.months)
  if (heading.label.part === undefined && heading.label.months.length > 0) work.months = months
  work.open = openBlock(heading, line, { months: work.months, term: work.term })
}

function close(work: Work): void {
  if (work.open === undefined) return
  work.blocks.push(closeBlock(work.open, work.tree.warnings))
  work.open = undefined
}

/** "上学期" begins a term; "上半年" only where months follow below it. */
function readTerm(work: Work, line: PlanLine, index: number): string | undefined {
  const marker = readMarker(line)
  const term = termOf(line.folded.slice(marker?.end ?? 0))
  if (term === undefined || !/半年/.test(term)) return term
  if (work.lines[index + 1]?.cell !== undefined) return term
  const next = work.headings[index + 1]
  return next !== undefined && next.label.months.length > 0 && next.label.months.length < 6 ? term : undefined
}

function addSection(work: Work, line: PlanLine, { marker, term }: { marker: Marker; term: string | undefined }): void {
  const next = nextPoint(line, marker)
  addNumbered(work.tree, { line, marker, ...(next === undefined ? {} : { headingEnd: next }) })
  enterTerm(work, term)
  work.prose.push(line)
  addInlinePoints(work.tree, line, marker.end)
}

/** Where the next point of the same list stands in the line: there the heading of this one ends. */
function nextPoint({ folded }: PlanLine, { style, value, end }: Marker): number | undefined {
  if (style !== 'point' && style !== 'circled' && style !== 'digitBracket') return undefined
  const stop = folded.indexOf('。')
  for (const { index } of folded.matchAll(/(?<=[;,。\s])(?=\S)/gu)) {
    if (index <= end || (stop >= 0 && index > stop)) continue
    const marker = readPrintedMarker(folded.slice(index))
    if (marker?.style === style && marker.value === value + 1) return index
  }
  return undefined
}

function addHeading(
  work: Work,
  line: PlanLine,
  { heading, term }: { heading: PlainHeading; term: string | undefined },
): void {
  addPlain(work.tree, line, heading)
  enterTerm(work, term)
  work.prose.push(line)
}

function enterTerm(work: Work, term: string | undefined): void {
  if (term !== undefined) work.term = term
  else if (work.tree.stack.every((node) => termOf(node.heading) === undefined)) work.term = null
  work.months = []
}

function addText(work: Work, line: PlanLine, index: number): void {
  work.prose.push(line)
  if (isClosing(work, line, index)) {
    work.closing.push(line)
    return
  }
  if (addBody(work.tree, line)) addInlinePoints(work.tree, line, 0)
  else work.preamble.push(line)
}

const CLOSING =
  /^(?:总之|综上|以上(?:就是|是|工作|计划|安排)|让我们|我们(?:相信|坚信|深信|决心)|相信在|展望|在(?:今后|新的|未来)|新的(?:学期|一年)|(?:\S{2,6}年|今年|今后|新学期)[,,]我们(?:决心|将以|要以)|请(?:各|予以))/

/** The last paragraphs of a piece that look ahead or sum up belong to no section. */
function isClosing(work: Work, line: PlanLine, index: number): boolean {
  if (work.tree.nodes.length === 0 && work.blocks.length === 0) return false
  return (
    index >= work.lastShaped && (work.closing.length > 0 || CLOSING.test(line.folded) || work.tree.nodes.length === 0)
  )
}

/** A digit straight before the text numbers only where the digits count on over the lines. */
function bareMarker(work: Work, line: PlanLine, index: number): Marker | undefined {
  const marker = line.autoNumber === undefined ? readBareDigit(line.folded) : undefined
  if (marker === undefined) return undefined
  const others = work.lines.filter((_, place) => place !== index).map(({ folded }) => readBareDigit(folded)?.value)
  return others.includes(marker.value + 1) || (marker.value > 1 && others.includes(marker.value - 1))
    ? marker
    : undefined
}

/** "1.1现状" below "1.": a decimal without a blank numbers only below the figure it goes on from, and counting from one. */
function decimalMarker({ tree }: Work, line: PlanLine): Marker | undefined {
  const found = line.autoNumber === undefined ? /^(\d{1,2})\.(\d{1,2})(?=[\u4E00-\u9FFF“《])/.exec(line.folded) : null
  if (found === null) return undefined
  const [number, outer, inner] = found
  const value = Number(inner)
  const above = tree.stack.find(({ style }) => style === 'digit')
  const last = tree.nodes.findLast((node) => node.style === 'decimal2')
  const goesOn = value === 1 || (last?.value === value - 1 && last.number.startsWith(`${outer}.`))
  if (above?.value !== Number(outer) || !goesOn) return undefined
  return { number, value, style: 'decimal2', end: number.length }
}

/** A table of a summary tells what was done: it is text of its section. */
function addTold(work: Work, line: PlanLine): void {
  work.prose.push(line)
  if (!addBody(work.tree, line)) work.preamble.push(line)
}

/** A table, and those inside its cells: they are timetables of their own only where the table around them is none. */
function readTable(work: Work, start: number): number {
  const table = work.lines[start]?.cell?.table
  const end = work.lines.findLastIndex(({ cell }) => cell?.table === table)
  const own = work.lines.slice(start, end + 1)
  const isOfMonth = work.open?.heading.form === 'bare' && work.open.lines.length === 0
  if (isOfMonth && addToMonth(work, own)) return end
  close(work)
  const [outer = [], ...inner] = Map.groupBy(own, ({ cell }) => cell?.table).values()
  const isTimetable = readOneTable(work, outer)
  for (const lines of inner) {
    if (isTimetable) work.unread.push(...lines)
    else readOneTable(work, lines)
  }
  return end
}

/** A table without times below the name of a month holds the work of that month. */
function addToMonth(work: Work, lines: readonly PlanLine[]): boolean {
  const { open } = work
  const grid = toGrid(lines)
  if (open === undefined || readTableSchedule(grid, work.term) !== undefined) return false
  const items = readTableWork(grid)
  if (items.length === 0) return false
  work.open = undefined
  const block = closeBlock(open, work.tree.warnings)
  const paragraphs = mergeParagraphs(block.paragraphs, ...lines.map((line) => line.paragraphs))
  work.blocks.push({ ...block, items, paragraphs })
  return true
}

function readOneTable(work: Work, lines: readonly PlanLine[]): boolean {
  const mayBe = !work.isSummary || work.tree.stack.some(({ heading }) => isScheduleName(heading))
  const blocks = mayBe ? readTableSchedule(toGrid(lines), work.term) : undefined
  if (blocks === undefined) {
    if (work.isSummary) for (const line of lines) addTold(work, line)
    else work.unread.push(...lines)
    return false
  }
  const read = new Set(blocks.flatMap((block) => [...block.paragraphs]))
  const header = lines.flatMap(({ paragraphs }) => paragraphs).filter((paragraph) => !read.has(paragraph))
  const [first, ...rest] = blocks
  if (first !== undefined)
    work.blocks.push({ ...first, paragraphs: mergeParagraphs(header, first.paragraphs) }, ...rest)
  return true
}
