import { getStanding } from './get-standing.ts'
import { listStandings } from './list-standings.ts'

export const standingProcedures = { get: getStanding, list: listStandings }
