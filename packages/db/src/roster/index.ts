export {
  findNumberHolders,
  listMemberEvents,
  listMemberPeriods,
  type MemberEvent,
  type MemberPeriod,
} from './member-history.queries.ts'
export {
  countMembers,
  listMembers,
  type MemberCount,
  type RosterMember,
  type RosterQuestion,
  type SealedNumber,
} from './members.queries.ts'
export {
  listMembershipsOf,
  type MemberRecord,
  type PersonDetails,
  type StoredMembership,
  updatePersons,
  voidMemberships,
  writeMemberRecords,
} from './members.writes.ts'
