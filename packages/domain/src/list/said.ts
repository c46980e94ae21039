import type { PlainDate } from '../kernel/index.ts'

export type Language = 'zh' | 'en'

/** A text of the product in its two languages. */
export type Said = Readonly<Record<Language, string>>

/** What the members of a closed list are called. */
export type Names<Key extends string> = Readonly<Record<Key, Said>>

/** The names of a closed list in one language, for a catalog that has them among its own sentences. */
export function namesIn<Key extends string>(
  language: Language,
  names: Readonly<Record<Key, Said>>,
): Readonly<Record<Key, string>> {
  const entries = Object.entries<Said>(names).map(([key, said]) => [key, said[language]])
  return Object.fromEntries(entries) as Record<Key, string>
}

const LOCALES = { zh: 'zh-CN', en: 'en-GB' } as const
const LONG = { year: 'numeric', month: 'long', day: 'numeric' } as const

/** 2026年9月1日 · 1 September 2026. */
export function sayDay(day: PlainDate, language: Language): string {
  return dayIn(day, language, LONG)
}

/** A day within this year without it: 9月1日（周二） · Tue 1 September; any other with its year. */
export function sayNearDay(day: PlainDate, today: PlainDate, language: Language): string {
  if (day.slice(0, 4) !== today.slice(0, 4)) return sayDay(day, language)
  const date = dayIn(day, language, { month: 'long', day: 'numeric' })
  const weekday = dayIn(day, language, { weekday: 'short' })
  return language === 'en' ? `${weekday} ${date}` : `${date}（${weekday}）`
}

/** The two days of a period, both of them in it. */
export function sayPeriod(start: PlainDate, end: PlainDate, language: Language): string {
  return [sayDay(start, language), sayDay(end, language)].join(language === 'zh' ? ' 至 ' : ' to ')
}

/** 2026年9月1日 10:32 · 1 September 2026 at 10:32, in the zone in which screens show instants. */
export function sayInstant(instant: string, language: Language): string {
  const form = { ...LONG, hour: '2-digit', minute: '2-digit', hour12: false, timeZone: 'Asia/Shanghai' } as const
  return new Intl.DateTimeFormat(LOCALES[language], form).format(Date.parse(instant))
}

function dayIn(day: PlainDate, language: Language, form: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(LOCALES[language], { ...form, timeZone: 'UTC' }).format(Date.parse(day))
}
