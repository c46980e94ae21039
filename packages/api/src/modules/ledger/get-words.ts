import { findWordLists } from '@jianjia/db/ledger'
import { ok } from '@jianjia/domain/kernel'
import { ListedWord, WordList } from '@jianjia/domain/ledger'
import { z } from 'zod'
import { read } from '../../frame/read.ts'

/** The district's own lists of words, for the forms of the ledgers. Version 0 = nobody has written the list yet. */
export const getWords = read({
  name: 'ledger.words',
  action: 'ledger.read',
  dataClass: 'internal',
  input: {},
  target: 'scope',
  output: z.strictObject({
    lists: z.record(WordList, z.strictObject({ version: z.int(), words: z.array(ListedWord) })),
  }),
  run: async ({ db }) => {
    const lists = await findWordLists(db)
    const told = WordList.options.map((list) => [list, { ...lists[list], words: [...lists[list].words] }] as const)
    return ok({ lists: Object.fromEntries(told) as Record<WordList, { version: number; words: ListedWord[] }> })
  },
})
