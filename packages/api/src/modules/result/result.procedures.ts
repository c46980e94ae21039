import { compareUnit } from './compare-unit.ts'
import { compareYears } from './compare-years.ts'
import { getRanking } from './get-ranking.ts'
import { getStatistics } from './get-statistics.ts'
import { getUnitResult } from './get-unit-result.ts'
import { listPublished } from './list-published.ts'

export const resultProcedures = {
  compareUnit,
  compareYears,
  list: listPublished,
  ranking: getRanking,
  statistics: getStatistics,
  unit: getUnitResult,
}
