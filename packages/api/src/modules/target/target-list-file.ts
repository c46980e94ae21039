import { TARGET_COLUMNS, TARGET_LIST } from '@jianjia/domain/list'
import { listFile } from '../../frame/list-file.ts'
import { targetList } from './list-targets.ts'

/** What is asked of a unit, then what it asks of those below it, as a file. */
export const targetListFile = listFile(targetList, {
  title: TARGET_LIST,
  filters: targetList.input,
  whole: (filters) => filters,
  rows: ({ asked, set }) => [...asked, ...set.map((target) => ({ ...target, own: null }))],
  columns: () => TARGET_COLUMNS,
  conditions: ({ year }) => (year === undefined ? [] : [`${year}`]),
})
