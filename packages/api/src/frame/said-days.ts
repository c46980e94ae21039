import type { PlainDate } from '@jianjia/domain/kernel'
import type { Language } from './list-sheet.ts'

const LOCALES = { zh: 'zh-CN', en: 'en-GB' } as const
const LONG = { year: 'numeric', month: 'long', day: 'numeric' } as const

/** 2026年9月1日 · 1 September 2026, as a screen says it. */
export function sayDay(day: PlainDate, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { ...LONG, timeZone: 'UTC' }).format(Date.parse(day))
}

/** 2026年9月1日 10:32 · 1 September 2026 at 10:32, in the zone in which screens show instants. */
export function sayInstant(instant: string, language: Language): string {
  const form = { ...LONG, hour: '2-digit', minute: '2-digit', hour12: false, timeZone: 'Asia/Shanghai' } as const
  return new Intl.DateTimeFormat(LOCALES[language], form).format(Date.parse(instant))
}
