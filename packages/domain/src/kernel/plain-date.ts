import { z } from 'zod'

/** A day of the calendar without time or zone, as `YYYY-MM-DD`. Text order is the order of days. */
export const PlainDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => isCalendarDay(text))
  .brand('PlainDate')
export type PlainDate = z.infer<typeof PlainDate>

const DAY = 86_400_000

/** The day of a text that is known to be one (constants, fixtures). Throws on anything else: that is a bug of the caller. */
export function plainDate(text: string): PlainDate {
  return PlainDate.parse(text)
}

export function addDays(day: PlainDate, days: number): PlainDate {
  return fromEpochDay(epochDay(day) + days)
}

/** The same day `months` later; the 31st becomes the last day of a shorter month. */
export function addMonths(day: PlainDate, months: number): PlainDate {
  const { year, month, dayOfMonth } = parts(day)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  const text = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(dayOfMonth, last)))
  return text.toISOString().slice(0, 10) as PlainDate
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return epochDay(to) - epochDay(from)
}

export function parts(day: PlainDate): { year: number; month: number; dayOfMonth: number } {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map((part) => Number.parseInt(part, 10))
  return { year, month, dayOfMonth }
}

function epochDay(day: PlainDate): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY
}

function fromEpochDay(days: number): PlainDate {
  return new Date(days * DAY).toISOString().slice(0, 10) as PlainDate
}

/** By counting: dates are read by the hundred thousand, and a `Date` for each is dear. */
function isCalendarDay(text: string): boolean {
  const [year = 0, month = 0, dayOfMonth = 0] = text.split('-').map((part) => Number.parseInt(part, 10))
  return month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysIn(year, month)
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
