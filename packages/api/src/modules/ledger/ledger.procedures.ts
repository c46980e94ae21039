import { correctEntry } from './correct-entry.ts'
import { getEntry } from './get-entry.ts'
import { getWords } from './get-words.ts'
import { listKindsUsed } from './list-kinds-used.ts'
import { listEntries } from './list-entries.ts'
import { recordEntry } from './record-entry.ts'
import { restoreEntry } from './restore-entry.ts'
import { setWords } from './set-words.ts'
import { trashEntry } from './trash-entry.ts'

export const ledgerProcedures = {
  correct: correctEntry,
  get: getEntry,
  kindsUsed: listKindsUsed,
  list: listEntries,
  record: recordEntry,
  restore: restoreEntry,
  setWords,
  trash: trashEntry,
  words: getWords,
}
