import type { ComboboxItem, ComboboxParsedItem, OptionsFilter } from '@mantine/core'
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
    filter({ options, search, limit }) {
      const isFound = (option: ComboboxItem) => findsText(search, option.label, keys?.get(option.label))
      const found = options.flatMap((option): ComboboxParsedItem[] => {
        if (!('group' in option)) return isFound(option) ? [option] : []
        // Whoever looks for a heading finds all that stands under it.
        const heading = typeof option.group === 'string' ? option.group : ''
        const isHeading = search.trim() !== '' && heading !== '' && findsText(search, heading, keys?.get(heading))
        const items = isHeading ? option.items : option.items.filter(isFound)
        return items.length === 0 ? [] : [{ ...option, items }]
      })
      return found.slice(0, limit)
    },
  }
}
