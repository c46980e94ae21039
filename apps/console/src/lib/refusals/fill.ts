import type { RefusalDetail } from '@jianjia/domain/kernel'
import { formatDay } from '../format/day.ts'
import { formatFileSize } from '../format/file-size.ts'
import { formatInstant, TENANT_TIME_ZONE } from '../format/instant.ts'
import type { Language } from '../i18n/language.ts'
import { listSign } from '../format/signs.ts'

type Value = RefusalDetail[string]

const PLACE = /\{(\w+)(?::(day|at|size))?\}/g

/**
 * Puts a refusal's values into its sentence. `{name}` is replaced, `{name:day}`, `{name:at}` and `{name:size}` in the form of the
 * language; a part in `[square brackets]` is left out when one of its values is not there, so that the sentence reads
 * well with and without it.
 */
export function fill(sentence: string, detail: RefusalDetail, language: Language): string {
  const whole = sentence.replace(/\[([^\]]*)\]/g, (_part, inner: string) =>
    namesIn(inner).every((name) => hasValue(detail[name])) ? inner : '',
  )
  return whole.replace(PLACE, (_part, name: string, form?: string) => shown(detail[name] ?? null, form, language))
}

/** The names of the values that a sentence can take. */
export function namesIn(sentence: string): string[] {
  return [...sentence.matchAll(PLACE)].map((match) => match[1] ?? '')
}

function hasValue(value: Value | undefined): boolean {
  return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
}

function shown(value: Value, form: string | undefined, language: Language): string {
  if (value === null) return ''
  if (typeof value === 'object') return value.join(listSign(language))
  if (form === 'size' && typeof value === 'number') return formatFileSize(value)
  if (form === 'at') return formatInstant(String(value), language, TENANT_TIME_ZONE)
  return form === 'day' ? formatDay(String(value), language) : String(value)
}
