import { getRanking } from './get-ranking.ts'
import { getStatistics } from './get-statistics.ts'
import { getUnitResult } from './get-unit-result.ts'
import { listPublished } from './list-published.ts'

export const resultProcedures = {
  list: listPublished,
  ranking: getRanking,
  statistics: getStatistics,
  unit: getUnitResult,
}
