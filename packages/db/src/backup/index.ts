export { type KeptTable, NOT_KEPT } from './kept-tables.ts'
export { isInhabited, isRefusalOfDatabase, LoadRefused, loadRows, type RowsToLoad } from './load-snapshot.ts'
export { inSnapshot, type Snapshot, type SnapshotFile } from './read-snapshot.ts'
