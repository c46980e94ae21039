export { type CountedStatements, countStatements } from './count-statements.ts'
export { type CuttingProxy, cuttingProxy } from './cutting-proxy.ts'
export { databaseChecksum } from './database-checksum.ts'
export { addedRows, rowCounts } from './row-counts.ts'
export { type FilledDistrict, filledDistrict } from './filled-district.ts'
export { blankDatabase, type ScratchDb, scratchDb, testServerUrl } from './scratch-db.ts'
export { type SmallDistrict, smallDistrict } from './small-district.ts'
export { LATER_MIGRATION, noteLaterMigration } from './later-migration.ts'
export { advanceClock, setClock } from './set-clock.ts'
export { seedPeople, type SeedPerson, type SeedTenant, type SeedUnit, seedTenant } from './seed-tenant.ts'
export {
  anyWrite,
  type Kept,
  type LedgerWrite,
  ledgerWriter,
  someWrites,
  storedProjection,
  wantedProjection,
} from './ledger-writes.ts'
