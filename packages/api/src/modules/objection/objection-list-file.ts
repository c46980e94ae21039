import { OBJECTION_COLUMNS, OBJECTION_LIST } from '@jianjia/domain/list'
import { listFile } from '../../frame/list-file.ts'
import { objectionList } from './list-objections.ts'

/** The objections as a file. */
export const objectionListFile = listFile(objectionList, {
  title: OBJECTION_LIST,
  filters: objectionList.input,
  whole: (filters) => filters,
  rows: ({ objections }) => objections,
  columns: () => OBJECTION_COLUMNS,
  conditions: () => [],
})
