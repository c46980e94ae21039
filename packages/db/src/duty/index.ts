export { findDuty, listDuties, type StoredDuty } from './duties.queries.ts'
export { type DutyEnd, type DutyName, endDuty, insertDuties, type NewDuty, renameDuty } from './duties.writes.ts'
export {
  listOwnMeasures,
  listOwnRoster,
  listRecords,
  type OwnMeasure,
  type OwnMember,
  type RecordLine,
} from './own-records.queries.ts'
