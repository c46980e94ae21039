import { VISIT_COLUMNS, VISIT_LIST } from '@jianjia/domain/list'
import { listFile } from '../../frame/list-file.ts'
import { visitList } from './list-visits.ts'

/** The visits as a file. */
export const visitListFile = listFile(visitList, {
  title: VISIT_LIST,
  filters: visitList.input,
  whole: (filters) => filters,
  rows: ({ visits }) => visits,
  columns: () => VISIT_COLUMNS,
  conditions: () => [],
})
