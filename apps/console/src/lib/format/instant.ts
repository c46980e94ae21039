import type { Language } from '../i18n/language.ts'
import { formatDay } from './day.ts'

/** The zone in which instants are shown: the one every tenant has until it declares another. */
export const TENANT_TIME_ZONE = 'Asia/Shanghai'

/** 10:32 in the tenant's time zone, whatever the clock of this device says. */
export function formatTime(instant: string, timeZone: string): string {
  return written(instant, 'zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false, timeZone })
}

/** 2026年9月1日 10:32 · 1 September 2026 at 10:32 */
export function formatInstant(instant: string, language: Language, timeZone: string): string {
  const form = { year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' } as const
  return written(instant, language, { ...form, hour12: false, timeZone })
}

/** For values that are either a plain date or an instant. */
export function formatDayOrInstant(value: string, language: Language, timeZone: string): string {
  return value.includes('T') ? formatInstant(value, language, timeZone) : formatDay(value, language)
}

function written(instant: string, language: Language, form: Intl.DateTimeFormatOptions): string {
  const at = Date.parse(instant)
  if (Number.isNaN(at)) return instant
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', form).format(at)
}
