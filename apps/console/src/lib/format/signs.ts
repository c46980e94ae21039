import type { Language } from '../i18n/language.ts'

/** What parts the members of a list: 、 · “, ”. */
export function listSign(language: Language): string {
  return language === 'en' ? ', ' : '、'
}

/** A name and what is said of it: 名称：说明 · “name: what is said”. */
export function formatTold(name: string, said: string, language: Language): string {
  return language === 'en' ? `${name}: ${said}` : `${name}：${said}`
}

/** A name and what stands in brackets behind it. */
export function formatAside(name: string, aside: string, language: Language): string {
  return language === 'en' ? `${name} (${aside})` : `${name}（${aside}）`
}
