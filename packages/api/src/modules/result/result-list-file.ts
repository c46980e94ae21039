import { RESULT_COLUMNS, RESULT_LIST } from '@jianjia/domain/list'
import { touchesYear } from '@jianjia/domain/period'
import { z } from 'zod'
import { listFile } from '../../frame/list-file.ts'
import { resultList } from './list-published.ts'

/** The published results as a file; of one year where one is looked at. */
export const resultListFile = listFile(resultList, {
  title: RESULT_LIST,
  filters: { year: z.int().optional() },
  whole: () => ({}),
  rows: ({ results }, { year }) => results.filter(({ publicFrom }) => touchesYear(publicFrom, publicFrom, year)),
  columns: () => RESULT_COLUMNS,
  conditions: ({ year }) => (year === undefined ? [] : [`${year}`]),
})
