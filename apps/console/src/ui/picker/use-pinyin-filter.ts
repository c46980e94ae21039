import type { ComboboxItem, OptionsFilter } from '@mantine/core'
import { useState } from 'react'
import { findsText, type PinyinKeys, pinyinKeys } from '../../lib/pinyin.ts'

export interface PinyinFilter {
  readonly filter: OptionsFilter
  /** Call with what is typed: at the first Latin letter the dictionary is fetched. */
  readonly onTyped: (text: string) => void
}

/** Finds options by characters, pinyin or initials. */
export function usePinyinFilter(labels: readonly string[]): PinyinFilter {
  const [keys, setKeys] = useState<Map<string, PinyinKeys>>()
  return {
    onTyped(text) {
      if (!/[a-z]/i.test(text) || labels.every((label) => keys?.has(label))) return
      void pinyinKeys(labels).then(setKeys)
    },
    filter: ({ options, search, limit }) =>
      options
        .filter((option): option is ComboboxItem => 'value' in option)
        .filter((option) => findsText(search, option.label, keys?.get(option.label)))
        .slice(0, limit),
  }
}
