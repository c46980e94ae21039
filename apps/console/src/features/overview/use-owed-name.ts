import { tellOwed } from '@jianjia/domain/list'
import { useText } from './text.ts'
import type { Owed } from './overview.ts'

/** What is owed, in a few words, as in the file that is taken along. */
export function useOwedName(): (owed: Pick<Owed, 'kind' | 'name'>) => string {
  const { language } = useText()
  return (owed) => tellOwed(owed, language === 'en' ? 'en' : 'zh')
}
