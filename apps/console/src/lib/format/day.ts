import { daysBetween, parts, PlainDate } from '@jianjia/domain/kernel'
import { sayNearDay } from '@jianjia/domain/list'
import type { Language } from '../i18n/language.ts'

/** 2026年9月1日 · 1 September 2026. Anything that is not a plain date is given back as it is. */
export function formatDay(day: string, language: Language): string {
  return written(day, language, { year: 'numeric', month: 'long', day: 'numeric' })
}

/** A day within this year without it: 9月1日（周二） · Tue 1 September; any other with its year. In a component: `useNearDay`. */
export function formatNearDay(day: string, today: PlainDate, language: Language): string {
  const found = PlainDate.safeParse(day)
  return found.success ? sayNearDay(found.data, today, language === 'en' ? 'en' : 'zh') : day
}

/** 9月 · September, of a day of the month. */
export function formatMonth(day: string, language: Language): string {
  const found = PlainDate.safeParse(day)
  if (language === 'en' || !found.success) return written(day, language, { month: 'long' })
  return `${parts(found.data).month}月`
}

/** 1月 · January, of its number. */
export function monthName(month: number, language: Language): string {
  return formatMonth(`2000-${String(month).padStart(2, '0')}-01`, language)
}

/** How many days are left until the end of a day: 0 on the day itself, negative when it has passed. */
export function daysLeft(day: string, today: string): number | undefined {
  const due = PlainDate.safeParse(day)
  const now = PlainDate.safeParse(today)
  return due.success && now.success ? daysBetween(now.data, due.data) : undefined
}

function written(day: string, language: Language, form: Intl.DateTimeFormatOptions): string {
  if (!PlainDate.safeParse(day).success) return day
  const locale = language === 'en' ? 'en-GB' : 'zh-CN'
  return new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}
