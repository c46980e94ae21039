import { formFor, groupDigits } from '@jianjia/domain/kernel'
import { createInstance, type FormatterModule, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { loadEnglishRefusals } from '../refusals/english.ts'

export const LANGUAGES = ['zh-CN', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

const STORED = 'jianjia.language'

/** Takes the marks of Chinese parts from an English page. */
let unmarkParts: (() => void) | undefined

/** Values that are numbers and not an amount of anything: `{{year}}`, and the `{{seed}}` of a draw, which is typed again. */
const NO_AMOUNTS: ReadonlySet<unknown> = new Set(['year', 'seed'])

/**
 * `{{count, unit|units}}` is the word that goes with the number, in a sentence of as many numbers as it needs. A number is
 * written in groups of three digits, in whatever sentence it stands.
 */
const formatter: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, forms, ...[, { interpolationkey } = {}]) => {
    if (typeof value !== 'string' && typeof value !== 'number') return ''
    if (forms !== undefined) return formFor(value, forms)
    return typeof value === 'string' || NO_AMOUNTS.has(interpolationkey) ? `${value}` : groupDigits(value)
  },
}

/** The one instance; features add their catalogs to it when their chunk arrives. */
export const texts: i18n = createInstance()

void texts
  .use(initReactI18next)
  .use(formatter)
  .init({
    lng: storedLanguage(),
    fallbackLng: false,
    supportedLngs: [...LANGUAGES],
    load: 'currentOnly',
    initAsync: false,
    resources: {},
    interpolation: { escapeValue: false, alwaysFormat: true },
    react: { useSuspense: false },
  })
markDocument(currentLanguage())

export function currentLanguage(): Language {
  return texts.language === 'en' ? 'en' : 'zh-CN'
}

/** Changes the language of the whole screen and remembers it on this device. */
export async function changeLanguage(language: Language): Promise<void> {
  globalThis.localStorage?.setItem(STORED, language)
  await fetchWords(language)
  markDocument(language)
  await texts.changeLanguage(language)
}

/** What a language needs besides the catalogs that come with each page. Without a network the screen goes on without it. */
export async function fetchWords(language: Language): Promise<void> {
  if (language === 'en') await loadEnglishRefusals().catch(() => undefined)
}

function storedLanguage(): Language {
  return globalThis.localStorage?.getItem(STORED) === 'en' ? 'en' : 'zh-CN'
}

function markDocument(language: Language): void {
  if (!globalThis.document) return
  document.documentElement.lang = language
  unmarkParts?.()
  unmarkParts = undefined
  if (language === 'en') void markParts()
}

/** Parts of an English page that are Chinese say so. Without a network it goes on without. */
async function markParts(): Promise<void> {
  const parts = await import('./mark-parts.ts').catch(() => undefined)
  const isWanted = document.documentElement.lang === 'en' && unmarkParts === undefined
  if (isWanted) unmarkParts = parts?.markChineseParts(document.body)
}
