export { findDuty, listDuties, type StoredDuty } from './duties.queries.ts'
export { type DutyEnd, type DutyName, endDuty, insertDuties, type NewDuty, renameDuty } from './duties.writes.ts'
export {
  listOwnDisclosures,
  listOwnMeasures,
  listOwnRoster,
  listRecords,
  type OwnDisclosure,
  type OwnMeasure,
  type OwnMember,
  type RecordLine,
} from './own-records.queries.ts'
export {
  findStoredTarget,
  listTargetsFor,
  listTargetsSetBy,
  listTargetVersions,
  type StoredTarget,
  type TargetSaying,
} from './targets.queries.ts'
export { insertTarget, type NewTarget, sayTargetAnew, type TargetChange, withdrawTarget } from './targets.writes.ts'
export { listLineMeasures, listLineRecords } from './target-records.queries.ts'
