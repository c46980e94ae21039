import { KEY_POINTS_COLUMNS, KEY_POINTS_LIST } from '@jianjia/domain/list'
import { listFile } from '../../frame/list-file.ts'
import { keyPointsList } from './list-key-points.ts'

/** The key points that I may see, as a file. */
export const keyPointsListFile = listFile(keyPointsList, {
  title: KEY_POINTS_LIST,
  filters: {},
  whole: () => ({}),
  rows: ({ keyPoints }) => keyPoints,
  columns: () => KEY_POINTS_COLUMNS,
  conditions: () => [],
})
