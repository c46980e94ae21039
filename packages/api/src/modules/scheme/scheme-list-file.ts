import { SCHEME_COLUMNS, SCHEME_LIST } from '@jianjia/domain/list'
import { listFile } from '../../frame/list-file.ts'
import { schemeList } from './list-schemes.ts'

/** The schemes of the tenant as a file. */
export const schemeListFile = listFile(schemeList, {
  title: SCHEME_LIST,
  filters: {},
  whole: () => ({}),
  rows: ({ schemes }) => schemes,
  columns: () => SCHEME_COLUMNS,
  conditions: () => [],
})
