import { POINT_OUTCOME_COLUMNS, POINT_OUTCOME_LIST } from '@jianjia/domain/list'
import { listFile } from '../../frame/list-file.ts'
import { keyPointsOutcome } from './get-key-points-outcome.ts'

/** What came of every key point of one set, as a file. */
export const keyPointsOutcomeFile = listFile(keyPointsOutcome, {
  title: POINT_OUTCOME_LIST,
  filters: keyPointsOutcome.input,
  whole: (filters) => filters,
  rows: ({ chosen }) => chosen?.points ?? [],
  columns: () => POINT_OUTCOME_COLUMNS,
  conditions: () => [],
})
