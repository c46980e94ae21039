import { FIRST_WORDS, type ListedWord, ListedWords, WordList } from '@jianjia/domain/ledger'
import type { TenantRead } from '../frame/handles.ts'

/** A list as it stands: version 0 while the district has not written its own. */
export interface StoredWords {
  readonly version: number
  readonly words: readonly ListedWord[]
}

/** The district's lists; what it has not written itself is what every district begins with. */
export async function findWordLists(read: TenantRead): Promise<Readonly<Record<WordList, StoredWords>>> {
  const rows = await read
    .selectFrom('word_list')
    .select(['list', 'version', 'words'])
    .where('district_id', '=', read.districtId)
    .execute()
  const own = new Map(rows.map(({ list, version, words }) => [list, { version, words: ListedWords.parse(words) }]))
  const lists = WordList.options.map((list) => [list, own.get(list) ?? { version: 0, words: FIRST_WORDS[list] }])
  return Object.fromEntries(lists) as Record<WordList, StoredWords>
}
