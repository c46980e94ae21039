import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Catalog, Texts, Translate } from './catalog.ts'
import { type Language, texts } from './language.ts'

/** What `useText` gives: `t` for sentences, and the language for formats of days and numbers. */
export interface Text<T extends Texts> {
  readonly t: Translate<T>
  readonly language: Language
}

/**
 * Makes a feature's hook for its own sentences. Called once, at the top of the feature's `text.ts`:
 * `export const useText = featureText('ledger', { zh, en })`.
 */
export function featureText<const T extends Texts>(
  feature: string,
  catalogs: { readonly zh: T; readonly en: Catalog<NoInfer<T>> },
): () => Text<T> {
  texts.addResourceBundle('zh-CN', feature, catalogs.zh, true, true)
  texts.addResourceBundle('en', feature, catalogs.en, true, true)
  return function useText() {
    const { t, i18n } = useTranslation(feature)
    const language: Language = i18n.language === 'en' ? 'en' : 'zh-CN'
    return useMemo(
      () => ({ t: (key: string, values?: Record<string, string | number>) => t(key, values ?? {}), language }),
      [t, language],
    )
  }
}
