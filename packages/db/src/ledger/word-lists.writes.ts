import type { PersonId } from '@jianjia/domain/kernel'
import type { ListedWord, WordList } from '@jianjia/domain/ledger'
import { sql } from 'kysely'
import type { Tx } from '../frame/handles.ts'

export interface WordsWritten {
  readonly list: WordList
  readonly words: readonly ListedWord[]
  /** 0 = the district has not written this list yet. */
  readonly seenVersion: number
  readonly by: PersonId
}

/** Writes a list anew; false when somebody was faster, and then nothing has changed. */
export async function writeWordList(tx: Tx, { list, words, seenVersion, by }: WordsWritten): Promise<boolean> {
  const written = { words: JSON.stringify(words), version: seenVersion + 1, changed_by: by }
  if (seenVersion === 0) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('word_list')
      .values({ district_id: tx.districtId, list, ...written })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return numInsertedOrUpdatedRows === 1n
  }
  const { numUpdatedRows } = await tx
    .updateTable('word_list')
    .set({ ...written, changed_at: sql<Date>`app.now()` })
    .where('district_id', '=', tx.districtId)
    .where('list', '=', list)
    .where('version', '=', seenVersion)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
