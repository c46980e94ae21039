import { getRanking } from './get-ranking.ts'
import { getUnitResult } from './get-unit-result.ts'

export const resultProcedures = { ranking: getRanking, unit: getUnitResult }
