import { useText } from '../text.ts'
import type { ActiveFilter } from './filter-chips.tsx'

/** The chip of the words that are searched for; none without words. */
export function useWordsFilter(words: string | undefined): readonly ActiveFilter[] {
  const { t } = useText()
  return words ? [{ names: ['q'], label: t('table.words', { words }) }] : []
}
