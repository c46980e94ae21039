import { addMember } from './add-member.ts'
import { correctMember } from './correct-member.ts'
import { listRoster } from './list-roster.ts'
import { searchRoster } from './search-roster.ts'

export const rosterProcedures = { add: addMember, correct: correctMember, list: listRoster, search: searchRoster }
