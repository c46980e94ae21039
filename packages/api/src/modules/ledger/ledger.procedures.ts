import { correctEntry } from './correct-entry.ts'
import { getEntry } from './get-entry.ts'
import { listEntries } from './list-entries.ts'
import { recordEntry } from './record-entry.ts'
import { restoreEntry } from './restore-entry.ts'
import { trashEntry } from './trash-entry.ts'

export const ledgerProcedures = {
  correct: correctEntry,
  get: getEntry,
  list: listEntries,
  record: recordEntry,
  restore: restoreEntry,
  trash: trashEntry,
}
