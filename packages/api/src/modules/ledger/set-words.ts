import { writeWordList } from '@jianjia/db/ledger'
import { ok, refuse } from '@jianjia/domain/kernel'
import { ListedWords, WordList } from '@jianjia/domain/ledger'
import { z } from 'zod'
import { change } from '../../frame/change.ts'

/** Writes one of the district's lists anew. Entries keep the words that they were written with. */
export const setWords = change({
  name: 'ledger.setWords',
  action: 'ledger.setWords',
  audit: 'named',
  dataClass: 'internal',
  input: { list: WordList, words: ListedWords.min(1), expectedVersion: z.int().min(0) },
  target: 'root',
  output: z.strictObject({ list: WordList, version: z.int() }),
  run: async ({ tx, input, actor }) => {
    const { list, words, expectedVersion: seenVersion } = input
    if (!(await writeWordList(tx, { list, words, seenVersion, by: actor.personId }))) return refuse('staleVersion')
    return ok({ list, version: seenVersion + 1 })
  },
})
