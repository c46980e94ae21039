export { type BinnedEntry, restoreEntries, type SeenEntryRow, trashEntries } from './bin-together.writes.ts'
export { findPlacedOn, type Placed } from './ancestors.queries.ts'
export { removeBinned } from './bin.writes.ts'
export { type ChangedEntry, correctEntries, proveEntries } from './bulk-changes.writes.ts'
export { insertEntries, type RecordedEntry } from './bulk.writes.ts'
export {
  COUNT_LIMIT,
  type EntryLine,
  type EntrySearch,
  findEntry,
  findAllEntries,
  findEntries,
  listEntries,
  type StoredEntry,
} from './entries.queries.ts'
export { type Binned, correctEntry, type EntryRow, insertEntry, restoreEntry, trashEntry } from './entries.writes.ts'
export { type EntryFiles, setEntryFiles } from './entry-evidence.writes.ts'
export {
  checkProjection,
  checkTotals,
  type DifferingTotal,
  type PageOfProjection,
  rebuildProjection,
  rebuildTotals,
  type UnreadableEntry,
} from './projection.ts'
export { listKindsUsed } from './kinds-used.queries.ts'
export { type ColumnMatch, findImportMatch, keepImportMatch } from './import-match.ts'
export {
  type ImportableEntry,
  listEntriesOfUnits,
  listPlacedOn,
  listRosterSpans,
  listUnitsBelow,
  lockUnit,
  type UnitBelow,
} from './import.queries.ts'
export { findOnRoster, listPersonNames } from './roster.queries.ts'
export { findWordLists, type StoredWords } from './word-lists.queries.ts'
export { type WordsWritten, writeWordList } from './word-lists.writes.ts'
