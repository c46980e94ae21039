/** The names that this module gives: years, school years and their terms. */
const MADE = /^(\d{4})(?:年|—(\d{4})学年(?:第(一|二)学期)?)$/

/**
 * The name of a period in a language. Names made here are kept in Chinese and said anew (`2026—2027学年第一学期` · “first term
 * of 2026–2027”); a name that somebody typed stays as it was typed.
 */
export function tellPeriod(label: string, language: 'zh' | 'zh-CN' | 'en'): string {
  const [, first, second, half] = (language === 'en' && MADE.exec(label)) || []
  if (first === undefined) return label
  if (second === undefined) return first
  const years = `${first}–${second}`
  return half === undefined ? `school year ${years}` : `${half === '一' ? 'first' : 'second'} term of ${years}`
}
