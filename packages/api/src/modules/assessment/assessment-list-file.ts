import { ASSESSMENT_COLUMNS, ASSESSMENT_LIST } from '@jianjia/domain/list'
import { touchesYear } from '@jianjia/domain/period'
import { z } from 'zod'
import { listFile } from '../../frame/list-file.ts'
import { assessmentList } from './list-assessments.ts'

/** The assessments as a file; of one year where one is looked at. */
export const assessmentListFile = listFile(assessmentList, {
  title: ASSESSMENT_LIST,
  filters: { year: z.int().optional() },
  whole: () => ({}),
  rows: ({ assessments }, { year }) =>
    assessments.filter(({ periodStart, reviewDue }) => touchesYear(periodStart, reviewDue, year)),
  columns: () => ASSESSMENT_COLUMNS,
  conditions: ({ year }) => (year === undefined ? [] : [`${year}`]),
})
