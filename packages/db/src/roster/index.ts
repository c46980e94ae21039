export {
  countMembers,
  listMembers,
  type MemberCount,
  type RosterMember,
  type RosterQuestion,
  type SealedNumber,
} from './members.queries.ts'
