import type { PlanLine } from './line.ts'
import type { TimeHeading } from './month-heading.ts'

const MONTH = '(?:1[0-2]|0?[1-9])'
const DAY = '(?:3[01]|[12]\\d|0?[1-9])'
const DATE = new RegExp(
  `^(${MONTH})\\.(${DAY})(?:\\s*[-—–~～至]+\\s*(?:(${MONTH})\\.)?${DAY})?日?(?:\\s+|\\s*:\\s*)(?=[^\\s\\d])`,
)
const ENOUGH = 3

interface Found {
  readonly month: number
  readonly day: number
  readonly last: number
  readonly end: number
}

/**
 * "9.10 教师节座谈会": a month and a day parted by a point, which look like "1.1 标题". They are days beside other days,
 * or in a run of three that goes through the year and does not count on like a list.
 */
export function withPointDates(
  lines: readonly PlanLine[],
  headings: readonly (TimeHeading | undefined)[],
): readonly (TimeHeading | undefined)[] {
  const found = lines.map((line) => (line.autoNumber === undefined ? readPointDate(line.folded) : undefined))
  return headings.map((heading, index) => {
    const date = found[index]
    const line = lines[index]
    if (heading?.label.day === true || date === undefined || line === undefined) return heading
    const isBesideDays = [index - 1, index + 1].some((place) => headings[place]?.label.day === true)
    if (!isBesideDays && !isDateRun(runAround(found, index))) return heading
    const months = date.last < date.month ? [date.month, date.last] : span(date.month, date.last)
    return { label: { months, day: true, end: date.end }, form: 'content', theme: null, contentStart: date.end }
  })
}

function readPointDate(folded: string): Found | undefined {
  const found = DATE.exec(folded)
  if (found === null) return undefined
  const month = Number(found[1])
  return { month, day: Number(found[2]), last: Number(found[3] ?? month), end: found[0].length }
}

function runAround(found: readonly (Found | undefined)[], index: number): readonly Found[] {
  let from = index
  let to = index
  while (found[from - 1] !== undefined) from -= 1
  while (found[to + 1] !== undefined) to += 1
  return found.slice(from, to + 1).filter((one) => one !== undefined)
}

function isDateRun(run: readonly Found[]): boolean {
  const countsOn = run.some((date, index) => {
    const before = run[index - 1]
    return before !== undefined && before.month === date.month && before.day + 1 === date.day && date.day < 4
  })
  return run.length >= ENOUGH && !countsOn && run.some(({ day }) => day > 9)
}

function span(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
