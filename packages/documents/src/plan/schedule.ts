import type { ReadingWarning } from '@jianjia/domain/plan'
import { mergeParagraphs, type PlanLine, sliceLine } from './line.ts'
import { readMarker } from './numbering.ts'
import { type DraftItem, itemsOf } from './schedule-items.ts'
import type { TimeHeading } from './month-heading.ts'
import type { TimeLabel } from './time-label.ts'

/** A block of the timetable before its items are judged. */
export interface DraftBlock {
  readonly months: readonly number[]
  readonly weeks?: readonly number[]
  readonly part?: '上旬' | '中旬' | '下旬'
  readonly everyMonth: boolean
  readonly term: string | null
  readonly theme: string | null
  readonly items: readonly DraftItem[]
  /** Paragraphs of the heading, which belong to no item. */
  readonly paragraphs: readonly number[]
}

/** A month whose lines are still being read. */
export interface OpenBlock {
  readonly heading: TimeHeading
  readonly line: PlanLine
  readonly months: readonly number[]
  readonly term: string | null
  readonly lines: PlanLine[]
}

/** The months a label stands for; a third of a month or a week below a month belongs to that month. */
export function monthsFor(label: TimeLabel, context: readonly number[]): readonly number[] {
  if (label.months.length > 0) return label.months
  return label.part === undefined && label.weeks === undefined ? [] : context
}

/** Opens a block; the rest of the line of its heading is its first work, or its theme where a list follows. */
export function openBlock(heading: TimeHeading, line: PlanLine, context: BlockContext): OpenBlock {
  const { label } = heading
  const months = monthsFor(label, label.part === undefined ? [] : context.months)
  return { heading, line, months, term: context.term, lines: [] }
}

export interface BlockContext {
  readonly months: readonly number[]
  readonly term: string | null
}

/** Ends a block. A short text beside the month is its theme where lines follow, and its only item where none do. */
export function closeBlock(open: OpenBlock, warnings: ReadingWarning[]): DraftBlock {
  const { heading, line, months, term } = open
  const [first, ...others] = open.lines
  const named = first !== undefined && others.length > 0 && isThemeLine(first) ? first : undefined
  const lines = named === undefined ? open.lines : others.flatMap(withoutLabel)
  const hasRest = heading.contentStart < line.text.length
  const isTheme = (heading.form === 'themed' || heading.form === 'bare') && lines.length > 0
  const rest = restLine(line, heading)
  const contents = hasRest && !isTheme ? [rest, ...lines] : lines
  const items = contents.length === 0 ? [] : itemsOf(joinContinuations(contents))
  warnOfNumbers(items, warnings)
  const { weeks, part } = heading.label
  return {
    months,
    ...(weeks === undefined ? {} : { weeks }),
    ...(part === undefined ? {} : { part }),
    everyMonth: heading.label.everyMonth === true,
    term,
    theme:
      named !== undefined
        ? named.text.replace(/^.*?[:：]\s*/u, '')
        : isTheme || !hasRest || heading.form === 'bare'
          ? heading.theme
          : remarkOf(heading),
    items,
    paragraphs: mergeParagraphs(line.paragraphs, named === undefined ? [] : withoutItems(open.lines, items)),
  }
}

function withoutItems(lines: readonly PlanLine[], items: readonly DraftItem[]): readonly number[] {
  const own = new Set(items.flatMap(({ paragraphs }) => paragraphs))
  return lines.flatMap(({ paragraphs }) => paragraphs).filter((paragraph) => !own.has(paragraph))
}

/** "活动主题:…" below a month. */
export function isThemeLine({ folded }: PlanLine): boolean {
  return /^(?:活动|教育|本月)?主题\s*:\s*[^。;]{1,24}$/.test(folded)
}

/** The end of "活动内容:" before the work of a month that has its theme. */
export function labelOfContents({ folded }: PlanLine): number | undefined {
  return /^(?:活动|工作|主要|具体)?内容\s*:\s*/.exec(folded)?.[0].length
}

function withoutLabel(line: PlanLine): readonly PlanLine[] {
  const { glued: _, ...rest } = sliceLine(line, labelOfContents(line) ?? 0)
  return rest.text === '' ? [] : [labelOfContents(line) === undefined ? line : rest]
}

function remarkOf(heading: TimeHeading): string | null {
  return heading.form === 'themed' ? null : heading.theme
}

/** What stands beside the month in its own line. */
function restLine(line: PlanLine, { contentStart }: TimeHeading): PlanLine {
  const lead = /^[\s,:、]*/.exec(line.folded.slice(contentStart))?.[0].length ?? 0
  const at = contentStart + lead
  return {
    text: line.text.slice(at),
    folded: line.folded.slice(at),
    paragraphs: line.paragraphs,
    indent: 0,
    afterBlank: false,
  }
}

/** In a numbered list a line without number between two numbered ones goes on from the one before it. */
function joinContinuations(lines: readonly PlanLine[]): readonly PlanLine[] {
  const isNumbered = lines.map((line) => readMarker(line) !== undefined)
  if (isNumbered.filter(Boolean).length * 2 <= lines.length || isNumbered[0] !== true) return lines
  const joined: PlanLine[] = []
  lines.forEach((line, index) => {
    const previous = joined.at(-1)
    if (isNumbered[index] === true || previous === undefined) joined.push(line)
    else
      joined[joined.length - 1] = {
        ...previous,
        text: `${previous.text}${breakAfter(previous)}${line.text}`,
        folded: `${previous.folded}${breakAfter(previous)}${line.folded}`,
        paragraphs: [...previous.paragraphs, ...line.paragraphs],
      }
  })
  return joined
}

/** A paragraph that stops inside a sentence was broken; one that has ended it is followed by another. */
function breakAfter({ folded }: PlanLine): string {
  return /[。;!?:]$/.test(folded) ? '\n' : ''
}

/** Gaps and repetitions of the printed numbers, for each style of number by itself. */
function warnOfNumbers(items: readonly DraftItem[], warnings: ReadingWarning[]): void {
  let style: string | undefined
  const last = new Map<string, number>()
  for (const { number, value, paragraphs, text, style: own } of items) {
    if (own === undefined) continue
    if (own !== style && value === 1) last.delete(own)
    style = own
    const before = last.get(own) ?? 0
    const warning = { paragraph: paragraphs[0] ?? 0, text: `${number}${text}` }
    if (value > before + 1) warnings.push({ code: 'missingNumber', ...warning })
    if (value <= before && value > 1) warnings.push({ code: 'duplicateNumber', ...warning })
    last.set(own, value)
  }
}
