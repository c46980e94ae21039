import { STANDING_LIST, standingColumns } from '@jianjia/domain/list'
import { listFile } from '../../frame/list-file.ts'
import { standingList } from './list-standings.ts'

/** How every unit would stand today, as a file; points as texts with the decimals they have. */
export const standingListFile = listFile(standingList, {
  title: STANDING_LIST,
  filters: standingList.input,
  whole: (filters) => filters,
  rows: ({ units }) => units,
  columns: ({ units }) => standingColumns(units),
  conditions: () => [],
})
