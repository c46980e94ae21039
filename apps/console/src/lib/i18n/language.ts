import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'

export const LANGUAGES = ['zh-CN', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

const STORED = 'jianjia.language'

/** The one instance; features add their catalogs to it when their chunk arrives. */
export const texts: i18n = createInstance()

void texts.use(initReactI18next).init({
  lng: storedLanguage(),
  fallbackLng: false,
  supportedLngs: [...LANGUAGES],
  load: 'currentOnly',
  initAsync: false,
  resources: {},
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
})
markDocument(currentLanguage())

export function currentLanguage(): Language {
  return texts.language === 'en' ? 'en' : 'zh-CN'
}

/** Changes the language of the whole screen and remembers it on this device. */
export function changeLanguage(language: Language): void {
  globalThis.localStorage?.setItem(STORED, language)
  markDocument(language)
  void texts.changeLanguage(language)
}

function storedLanguage(): Language {
  return globalThis.localStorage?.getItem(STORED) === 'en' ? 'en' : 'zh-CN'
}

function markDocument(language: Language): void {
  if (globalThis.document) document.documentElement.lang = language
}
