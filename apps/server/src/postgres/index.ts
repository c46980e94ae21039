export { type PostgresBinaries, findBinaries } from './binaries.ts'
export { DataFolderInUse } from './folder-lock.ts'
export { type PostgresEvent, type RunningPostgres, type StartPostgresOptions, startPostgres } from './start-postgres.ts'
