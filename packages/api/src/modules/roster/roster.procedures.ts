import { actOnMember } from './act-on-member.ts'
import { addMember } from './add-member.ts'
import { correctMember } from './correct-member.ts'
import { getMember } from './get-member.ts'
import { listRoster } from './list-roster.ts'
import { revealNumber } from './reveal-number.ts'
import { searchRoster } from './search-roster.ts'

export const rosterProcedures = {
  act: actOnMember,
  add: addMember,
  correct: correctMember,
  list: listRoster,
  member: getMember,
  revealNumber,
  search: searchRoster,
}
