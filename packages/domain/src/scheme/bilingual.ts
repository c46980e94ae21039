/** A text of the product in its two languages. */
export interface Bilingual {
  readonly zh: string
  readonly en: string
}

export type Language = 'zh-CN' | 'en'

export function inLanguage(text: Bilingual, language: Language): string {
  return language === 'zh-CN' ? text.zh : text.en
}
