import { correctEntry } from './correct-entry.ts'
import { getEntry } from './get-entry.ts'
import { getWords } from './get-words.ts'
import { listKindsUsed } from './list-kinds-used.ts'
import { listEntries } from './list-entries.ts'
import { recordEntry } from './record-entry.ts'
import { restoreEntriesTogether, trashEntriesTogether } from './bin-entries.ts'
import { restoreEntry } from './restore-entry.ts'
import { setWords } from './set-words.ts'
import { applyImport } from './sheet/apply-import.ts'
import { importProgress } from './sheet/import-progress.ts'
import { openExport } from './sheet/open-export.ts'
import { openLedgerWrongRows } from './sheet/open-wrong-rows.ts'
import { previewImport } from './sheet/preview-import.ts'
import { trashEntry } from './trash-entry.ts'

export const ledgerProcedures = {
  correct: correctEntry,
  get: getEntry,
  kindsUsed: listKindsUsed,
  importProgress,
  list: listEntries,
  record: recordEntry,
  restore: restoreEntry,
  restoreMany: restoreEntriesTogether,
  setWords,
  trash: trashEntry,
  trashMany: trashEntriesTogether,
  words: getWords,
}

export const ledgerUploads = { 'ledger.importPreview': previewImport, 'ledger.importApply': applyImport }

export const ledgerDownloads = { 'ledger.export': openExport, 'ledger.wrongRows': openLedgerWrongRows }
