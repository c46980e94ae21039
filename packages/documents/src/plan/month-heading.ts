import { bulletLength, type Marker, readMarker, readPrintedMarker } from './numbering.ts'
import type { PlanLine } from './line.ts'
import { withPointDates } from './point-dates.ts'
import { isDoubleMonth, readTimeLabel, type TimeLabel } from './time-label.ts'

/**
 * A line that begins with a time. `bare` = nothing but the time; `themed` = a short title after it; `content` = the work
 * itself after a colon or a blank; `prose` = a sentence goes on.
 */
export interface TimeHeading {
  readonly label: TimeLabel
  readonly form: 'bare' | 'themed' | 'content' | 'prose'
  /** The number before the month: "1、三月". */
  readonly marker?: Marker
  readonly theme: string | null
  /** Where the work begins in the text of the line. */
  readonly contentStart: number
}

/** What may follow a month without saying more than the month. */
const GENERIC =
  /^(?:的?(?:工会|学校)?(?:主要|重点|具体|计划)?(?:工作|活动)?(?:安排|计划|要点|任务|内容|重点|工作|活动|日程|事项|项目)?)$/
const THEME_LIMIT = 14
/** "“女神”主题月:1.…": the name of the month before its work. */
const THEME_OF_MONTH = /^([^,。;:!?、\d]{1,14}(?:月|周|季|主题|专题|篇章?|系列活动)):\s*(?=.)/
/** A bracket behind the month that is no number of its first work. */
const REMARK = /^\s*\((?!\s*[\d一二三四五六七八九十]{1,2}\s*\))([^()]{1,20})\)\s*/
const REMARK_IS_TIME = /\d|[一二三四五六七八九十][月日、]|[上中下]旬|第.{1,2}周/

/**
 * The time headings of a piece, line by line. "七、八月" is a double month; where such lines count on ("一、二月",
 * "二、三月", "三、四月") the first figure is a number.
 */
export function readTimeHeadings(lines: readonly PlanLine[]): readonly (TimeHeading | undefined)[] {
  const direct = lines.map((line, index) =>
    readAutoMarker(line) === undefined && !isSpacedNumber(lines, index) ? headingAt(line, 0) : undefined,
  )
  const numbered = lines.map(numberedHeading)
  const headings = lines.map((_, index) => {
    const plain = direct[index]
    const marked = numbered[index]
    if (plain === undefined || marked === undefined) return plain ?? marked
    if (!isDoubleMonth(plain.label)) return marked
    return countsOn(numbered, index) ? marked : plain
  })
  return withPointDates(lines, withoutFalseThemes(lines, headings))
}

/** Where most months have one line each, the short text beside a month is its work and no theme. */
function withoutFalseThemes(
  lines: readonly PlanLine[],
  headings: readonly (TimeHeading | undefined)[],
): readonly (TimeHeading | undefined)[] {
  const hasListBelow = (index: number) => {
    const next = headings[index + 1] === undefined ? lines[index + 1] : undefined
    return next !== undefined && (readMarker(next)?.value === 1 || bulletLength(next.folded) > 0)
  }
  const withText = headings.flatMap((heading, index) =>
    heading !== undefined && (heading.form === 'themed' || heading.form === 'content') ? [index] : [],
  )
  const hasNothingBelow = (next: PlanLine | undefined) =>
    next === undefined || next.headingLevel !== undefined || (readMarker(next)?.value ?? 1) > 1
  const alone = withText.filter((index) => headings[index + 1] !== undefined || hasNothingBelow(lines[index + 1]))
  const areMostAlone = alone.length > 1 && alone.length * 2 > withText.length
  return headings.map((heading, index) => {
    if (heading?.form !== 'themed') return heading
    const isWork = heading.label.day === true || (areMostAlone && !hasListBelow(index))
    if (!isWork) return heading
    const isRemark = !lines[index]?.text.slice(heading.contentStart).startsWith(heading.theme ?? '')
    const isGlued = !/[\s:：—–\-|、)）]/u.test(lines[index]?.text.charAt(heading.contentStart - 1) ?? '')
    return { ...heading, form: isGlued ? 'prose' : 'content', theme: isRemark ? heading.theme : null }
  })
}

/** The number that Word shows before the line; a bullet is none. */
function readAutoMarker(line: PlanLine): Marker | undefined {
  return line.autoNumber === undefined ? undefined : readMarker(line)
}

/** "三 月份安排" after "二 文体活动": a number and a blank, and no month. */
function isSpacedNumber(lines: readonly PlanLine[], index: number): boolean {
  const line = lines[index]
  if (line === undefined || !/^[一二三四五六七八九十]{1,2}\s+月份/.test(line.folded)) return false
  const number = readPrintedMarker(line.folded)
  return lines.slice(0, index).some((other) => {
    const before = readMarker(other)
    return before !== undefined && before.style === number?.style && before.value + 1 === number.value
  })
}

/** Whether the number before the month goes on from the one before it, or is gone on from by the next. */
function countsOn(numbered: readonly (TimeHeading | undefined)[], index: number): boolean {
  const here = numbered[index]?.marker
  const before = numbered.slice(0, index).findLast((heading) => heading !== undefined)?.marker
  const after = numbered.slice(index + 1).find((heading) => heading !== undefined)?.marker
  if (here === undefined) return false
  const follows = (a: Marker | undefined, b: Marker | undefined) =>
    a !== undefined && b !== undefined && a.style === b.style && b.value === a.value + 1
  return follows(before, here) || follows(here, after)
}

function numberedHeading(line: PlanLine): TimeHeading | undefined {
  const marker = readMarker(line) ?? numberBeforeMonth(line)
  if (marker !== undefined) {
    const heading = headingAt(line, marker.end)
    return heading === undefined ? undefined : { ...heading, marker }
  }
  const bullet = bulletLength(line.folded)
  return bullet === 0 ? undefined : headingAt(line, bullet)
}

/** "1.9月份": the point parts a number from a month. */
function numberBeforeMonth(line: PlanLine): Marker | undefined {
  const found = /^(\d{1,2})\.(?=\d{1,2}\s*月)/.exec(line.folded)
  return found === null
    ? undefined
    : { number: found[0], value: Number(found[1]), style: 'digit', end: found[0].length }
}

function headingAt(line: PlanLine, start: number): TimeHeading | undefined {
  const opened = /^[[(“"<《]\s*/.exec(line.folded.slice(start))?.[0].length ?? 0
  const at = start + opened
  const label = readTimeLabel(line.folded.slice(at))
  if (label === undefined) return undefined
  const afterLabel = at + label.end
  const closed = opened > 0 ? (/^\s*[\])”">》]/.exec(line.folded.slice(afterLabel))?.[0].length ?? -1) : 0
  if (closed < 0) return undefined
  return describe(line, label, afterLabel + closed)
}

function describe(line: PlanLine, label: TimeLabel, start: number): TimeHeading {
  const remark = REMARK.exec(line.folded.slice(start))
  const third = /^\s*(上旬|中旬|下旬)\s*$/.exec(remark?.[1] ?? '')?.[1]
  if (third !== undefined && label.part === undefined && remark !== null)
    return describe(line, { ...label, ...readTimeLabel(`1月${third}`), months: label.months }, start + remark[0].length)
  const remarkText =
    remark === null ? '' : line.text.slice(start + remark[0].indexOf('(') + 1, start + remark[0].indexOf(')'))
  const remarkTheme = remark === null || REMARK_IS_TIME.test(remark[1] ?? '') ? null : remarkText.trim()
  const at = start + (remark?.[0].length ?? 0)
  const rest = line.folded.slice(at)
  const base = { label, theme: remarkTheme, contentStart: line.text.length }
  const lead = /^[\s:—–\-|、·・•]*/.exec(rest)?.[0] ?? ''
  const body = rest.slice(lead.length)
  const withoutColon = body.replace(/:$/, '').trim()
  if (withoutColon === '') return { ...base, form: 'bare' }
  if (GENERIC.test(withoutColon)) {
    const isWork = lead.includes(':') && withoutColon === body
    return { ...base, form: 'bare', contentStart: isWork ? at + lead.length : line.text.length }
  }
  const named = /^(?:的?(?:活动|教育|本月)?主题)\s*[:是]\s*(?=[^,。;:!?]{1,20}$)/.exec(body)
  if (named !== null) {
    const from = at + lead.length + named[0].length
    return { label, theme: line.text.slice(from).trim(), contentStart: from, form: 'themed' }
  }
  const ofMonth = THEME_OF_MONTH.exec(body)
  if (ofMonth !== null) {
    const from = at + lead.length
    const theme = line.text.slice(from, from + (ofMonth[1]?.length ?? 0)).trim()
    return { label, theme, contentStart: from + ofMonth[0].length, form: 'content' }
  }
  const generic = /^(?:的?(?:主要|重点|具体)?(?:工作|活动)?(?:安排|计划|要点|任务|内容|重点|工作|活动)):\s*/.exec(body)
  if (generic !== null) return { ...base, form: 'content', contentStart: at + lead.length + generic[0].length }
  const isThemed = withoutColon.length <= THEME_LIMIT && !/[,。;:、!?\d]/.test(withoutColon)
  const contentStart = at + lead.length
  if (isThemed && !/^(?:[,]|开始|起|以前|之前|以后|期间)/.test(withoutColon)) {
    const theme = line.text.slice(contentStart).replace(/[::]$/, '').trim()
    return { label, theme: remarkTheme ?? theme, contentStart, form: 'themed' }
  }
  return { ...base, form: lead === '' ? 'prose' : 'content', contentStart }
}
