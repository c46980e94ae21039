import { searchRoster } from './search-roster.ts'

export const rosterProcedures = { search: searchRoster }
