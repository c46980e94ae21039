import type { PlanLine } from './line.ts'
import type { TimeHeading } from './month-heading.ts'
import type { TimeLabel } from './time-label.ts'
import { type Marker, readMarker } from './numbering.ts'
import { isThemeLine, labelOfContents, type OpenBlock } from './schedule.ts'
import {
  isOutlookName,
  isRetrospectName,
  isScheduleName,
  isSectionName,
  namedHeadingEnd,
  termOf,
} from './section-names.ts'
import type { SectionNode } from './section-tree.ts'

/** Where a line stands while the timetable is looked for. */
export interface ScheduleScene {
  readonly lines: readonly PlanLine[]
  readonly headings: readonly (TimeHeading | undefined)[]
  readonly isSummary: boolean
  readonly path: readonly SectionNode[]
  readonly open: OpenBlock | undefined
  readonly index: number
  readonly hasTerm: boolean
  readonly listsDays: boolean
}

const ENOUGH_IN_A_ROW = 3

/** Whether a line that begins with a time opens a block of the timetable here. */
export function mayOpen(scene: ScheduleScene, heading: TimeHeading): boolean {
  const { isSummary, path, open } = scene
  const { label, form } = heading
  if (path.some((node) => !node.isMonth && isRetrospectName(node.heading))) return false
  if (isSummary && !path.some((node) => !node.isMonth && isOutlookName(node.heading))) return false
  if (form === 'bare' && isWholeDate(scene, heading)) return false
  const isInside = open !== undefined || scene.hasTerm || path.some((node) => isScheduleName(node.heading))
  if (label.months.length === 0 && label.weeks === undefined) return open !== undefined || isInside
  if (label.everyMonth === true && !isInside) return false
  if (open !== undefined) return mayFollow(scene, open, heading)
  if (form === 'bare') return isInside || label.day !== true || bareCount(scene) > 1
  if (isInside) return form !== 'prose' || countsAsMonth(scene, heading)
  if (form === 'prose')
    return inARow(scene) >= ENOUGH_IN_A_ROW && (heading.marker === undefined || countsAsMonth(scene, heading))
  return bareCount(scene) > 1 && (heading.marker === undefined || countsAsMonth(scene, heading))
}

/** "2026年2月18日" alone in its line dates a letter; it heads no work. */
function isWholeDate({ lines, index }: ScheduleScene, { label }: TimeHeading): boolean {
  return label.day === true && /年/.test(lines[index]?.folded.slice(0, label.end) ?? '')
}

/** While a month is being read: the days in its own items open nothing. */
function mayFollow(scene: ScheduleScene, open: OpenBlock, heading: TimeHeading): boolean {
  const line = scene.lines[scene.index]
  if (line?.glued === true && heading.form !== 'prose') return true
  const { label, form, marker } = heading
  if (isNarrower(scene, open, heading) || goesOnWider(scene, heading)) return true
  const isSameKind = (marker === undefined) === (open.heading.marker === undefined)
  const isOwnDay = label.day === true && open.heading.label.day !== true && !scene.listsDays
  const isOwnStyle = marker !== undefined && marker.style === open.heading.marker?.style
  if (marker !== undefined && scene.path.some((node) => node.isMonth && node.style === marker.style)) return true
  if (isOwnDay && !(isOwnStyle && open.heading.form !== 'bare')) return false
  if (marker !== undefined && open.heading.marker === undefined) return form === 'bare' && !isFirstItem(open)
  if (marker !== undefined && marker.style !== open.heading.marker?.style) return false
  if (form === 'bare') return true
  if (form === 'prose') return open.heading.form !== 'bare' && isSameKind
  return isSameKind || scene.hasTerm
}

/** The months of a quarter or of half a year below its heading. */
function isNarrower(scene: ScheduleScene, open: OpenBlock, heading: TimeHeading): boolean {
  const { months, day } = heading.label
  const wide = open.heading.label.months
  const isWithin = months.length > 0 && months.length < wide.length && months.every((month) => wide.includes(month))
  if (open.heading.form !== 'bare' || wide.length < 3 || !isWithin || day === true) return false
  return open.lines.length === 0 && (heading.form !== 'prose' || countsAsMonth(scene, heading))
}

/** "二、第二季度" after the months of "一、第一季度". */
function goesOnWider({ path }: ScheduleScene, { form, marker }: TimeHeading): boolean {
  const isNext = path.some((node) => node.isMonth && node.style === marker?.style && node.value + 1 === marker.value)
  return form === 'bare' && isNext
}

function isFirstItem(open: OpenBlock): boolean {
  return open.lines.length === 0
}

/** Within a timetable a sentence that begins with a month is one where its neighbours begin with other months. */
function countsAsMonth({ headings, index }: ScheduleScene, { label, marker }: TimeHeading): boolean {
  const ofStyle = (heading: TimeHeading | undefined) =>
    marker !== undefined && heading !== undefined && heading.marker?.style === marker.style
  const before = headings[index - 1] ?? headings.slice(0, index).findLast(ofStyle)
  const after = headings[index + 1] ?? headings.slice(index + 1).find(ofStyle)
  const near = [before, after].filter((heading) => heading !== undefined)
  const timeOf = (one: TimeLabel) => `${one.months.join()} ${one.part ?? ''} ${one.weeks?.join() ?? ''}`
  return near.some((other) => timeOf(other.label) !== timeOf(label))
}

function bareCount({ headings }: ScheduleScene): number {
  return headings.filter((heading) => heading !== undefined && heading.form !== 'prose').length
}

function inARow({ headings, index }: ScheduleScene): number {
  let from = index
  let to = index
  while (headings[from - 1] !== undefined) from -= 1
  while (headings[to + 1] !== undefined) to += 1
  return to - from + 1
}

export interface Candidate {
  readonly line: PlanLine
  readonly marker: Marker | undefined
  readonly isTerm: boolean
}

const CLOSING =
  /^(?:总之|综上|以上|让我们|我们(?:相信|坚信|决心|将)|希望|备注|说明|注:|附(?:件|表)?\s*\d*[:、]|在(?:今后|新的|未来)|新的(?:学期|一年)|各(?:分会|小组|工会|单位))/
const LONG_TEXT = 60

/** Whether a line stands outside the month that is being read. */
export function endsSchedule(scene: ScheduleScene, { line, marker, isTerm }: Candidate): boolean {
  const { open, path } = scene
  if (open === undefined || isTerm) return true
  if (line.headingLevel !== undefined) return true
  if (marker === undefined) return endsUnnumbered(scene, open, line)
  const items = open.lines.map((item) => readMarker(item)).filter((item) => item?.style === marker.style)
  if (items.length === 0) return goesOnAbove(path, marker) || isCoarser(path, marker)
  const isNextItem = items.at(-1)?.value === marker.value - 1
  const isNamed = isSectionName({ ...line, folded: line.folded.slice(marker.end) })
  return goesOnAbove(path, marker) && (!isNextItem || isNamed || marker.style !== 'digit')
}

/** The number goes on in a list that stands open above the month. */
function goesOnAbove(path: readonly SectionNode[], marker: Marker): boolean {
  return path.some((node) => node.style === marker.style && node.value + 1 === marker.value)
}

const COARSE: ReadonlySet<string> = new Set(['han', 'hanBracket', 'chapter', 'part'])

/** A coarse number that no item of the month has: a section after a gap in the numbers. */
function isCoarser(path: readonly SectionNode[], marker: Marker): boolean {
  if (!COARSE.has(marker.style)) return false
  const isOpen = path.some((node) => node.style === marker.style && marker.value > node.value)
  return isOpen || (marker.style === 'han' && marker.value > 1)
}

function endsUnnumbered({ lines, index }: ScheduleScene, open: OpenBlock, line: PlanLine): boolean {
  if (labelOfContents(line) !== undefined && open.lines.length > 0 && open.lines.every(isThemeLine)) return false
  if (isSectionName(line) || namedHeadingEnd(line.folded) !== undefined)
    return open.lines.length > 0 || open.heading.form !== 'bare'
  if (CLOSING.test(line.folded)) return true
  const isNumbered = open.lines.some((item) => readMarker(item) !== undefined)
  const next = lines[index + 1]
  const isFollowed = next !== undefined && readMarker(next) !== undefined && termOf(next.folded) === undefined
  if (isNumbered && !isFollowed) return line.text.length > LONG_TEXT / 2
  const longest = Math.max(0, ...open.lines.map(({ text }) => text.length))
  return open.lines.length > 1 && line.text.length > LONG_TEXT * 2 && longest < LONG_TEXT
}
