export {
  type AccountDraft,
  type AccountOfPerson,
  findAccountByUsername,
  findAccountOfPerson,
  findAccountsOfPersons,
  type FoundAccount,
  giveNewPasswords,
  insertAccount,
  insertAccounts,
  lockDisabled,
  passwordChangedByOwner,
  setAllDisabled,
  setDisabled,
  setPassword,
} from './account/accounts.ts'
export {
  hasAnyAccount,
  insertDirectoryRow,
  insertDirectoryRows,
  listPlacesOf,
  listTenantsOf,
  type PlaceOfAccount,
} from './account/directory.ts'
export {
  type CalendarLink,
  deleteCalendarLink,
  findCalendarLink,
  findCalendarLinkSince,
  replaceCalendarLink,
} from './account/calendar-links.ts'
export {
  deleteAllSessions,
  deleteSessions,
  type EndedSession,
  endSessions,
  findSession,
  type FoundSession,
  listSessions,
  type OpenSession,
} from './account/sessions.ts'
export {
  claimCode,
  endSecondSteps,
  findSecondStep,
  removeSecondFactor,
  type SecondStep,
} from './account/second-factor.ts'
export { findLanguage, setLanguage } from './account/preferences.ts'
export { keepVisit, type Keeper, type KeptPlace, listKeptPlaces, setPin } from './account/kept-places.ts'
export { hasOpenSetUpCode, replaceSetUpCode, useSetUpCode } from './account/set-up-code.ts'
export {
  type Attempts,
  clearAttempts,
  countAttempt,
  insertSignInEvent,
  insertSignInEvents,
  type SignInEvent,
} from './account/sign-in-log.ts'
export { isBeyondStorage, isDiskFull, violates } from './frame/database-errors.ts'
export { accountsKysely, connectionsOf, createDb, type Db, type DbOptions } from './frame/db.ts'
export {
  type LocalRead,
  type LocalSchema,
  type LocalTx,
  localPart,
  type OverviewRead,
  type TenantRead,
  type Tx,
} from './frame/handles.ts'
export { type ForeignStatements, foreignStatements } from './frame/foreign-statements.ts'
export { insertRows, type Row } from './frame/insert-rows.ts'
export { newId, newSealedId } from './frame/new-id.ts'
export { TenantGuardError } from './frame/tenant-guard.ts'
export { type AccessMode, inLocal, inOverview, inTenant } from './frame/transactions.ts'
export { AppRoleError, assertAppRole } from './setup/app-role.ts'
export { migrate, NewerSchemaError } from './setup/migrate.ts'
export { MIGRATION_NAMES } from './migrations/list.ts'
export { checkReadiness, type Finding, type Readiness } from './setup/readiness.ts'
export { appUrlOf, type SetUp, setUpDatabase } from './setup/set-up-database.ts'
export { isReady, schemaAge } from './setup/is-ready.ts'
export { hasJobs, installJobs, JOBS_SCHEMA, type JobsLibrary } from './setup/jobs-schema.ts'
export { type Telling, withToldTime } from './setup/told-time.ts'
export { startOver } from './setup/start-over.ts'
export { findActor, findTarget, type FoundActor } from './org/actor.queries.ts'
export { foundTenant, type SearchableName, type TenantFounding } from './org/found-tenant.ts'
export { listTenants } from './org/tenants.queries.ts'
export { listUnitNames } from './org/unit-names.queries.ts'
export { type AuditLine, insertAuditLine, insertAuditLines, insertSealedLine } from './process/audit-log.ts'
export { claimKey, type ClaimedKey, type KeyClaim, storeAnswer } from './process/idempotency.ts'
export { insertTransition, type Transition } from './process/transition-log.ts'
export {
  type EvidenceDraft,
  type EvidenceFile,
  type FileForReader,
  findEvidenceFile,
  insertEvidenceFile,
} from './evidence/files.ts'
export { type FileUse, listFileUses } from './evidence/file-uses.queries.ts'
export {
  eraseFiles,
  listHeldContents,
  lockContent,
  lockFile,
  type StoredContent,
} from './evidence/erase-file.writes.ts'
export { listOwnFiles, type OwnFile, type OwnFilesAsked } from './evidence/own-files.queries.ts'
export {
  type FoundTwin,
  insertPicture,
  insertTwins,
  listGreys,
  listPrints,
  listUncompared,
  type PictureDraft,
  type Prints,
} from './evidence/pictures.ts'
export {
  listFilesOf,
  listFilesOfLines,
  type SubjectFile,
  type WithFiles,
  type WithLines,
} from './evidence/subject-files.queries.ts'
export { listTwins, type Twin } from './evidence/twins.queries.ts'
