export { type PostgresBinaries, findBinaries } from './binaries.ts'
export { DataFolderInUse } from './folder-lock.ts'
export { findRunningPostgres } from './running-postgres.ts'
export { type PostgresEvent, type RunningPostgres, type StartPostgresOptions, startPostgres } from './start-postgres.ts'
