import { NUMBER_NAMES, OVERVIEW_LIST, OWED_NAMES, type OverviewRow, overviewColumns } from '@jianjia/domain/list'
import { STAGE_NAMES } from '@jianjia/domain/org'
import { ObligationState } from '@jianjia/domain/obligation'
import { listFile } from '../../frame/list-file.ts'
import { overview } from './get-overview.ts'

const { year, kind, under, stage } = overview.input

/** The overview as a file: a column for each thing owed, and the five numbers of every row; the last row is the whole. */
export const overviewFile = listFile(overview, {
  title: OVERVIEW_LIST,
  filters: { year, kind, under, stage, show: ObligationState.optional() },
  whole: ({ show: _, ...asked }) => asked,
  rows: ({ rows, columns, total }, { show }): readonly OverviewRow[] => [
    ...rows.filter(({ cells }) => show === undefined || cells.some((cell) => cell?.state === show)),
    {
      name: '',
      depth: 0,
      cells: columns.map(() => null),
      levels: columns.map(({ numbers }) => numbers),
      numbers: total,
    },
  ],
  columns: (answer) => overviewColumns(answer.columns),
  conditions: (filters, language) => [
    ...(filters.year === undefined ? [] : [`${filters.year}`]),
    ...(filters.kind === undefined ? [] : [OWED_NAMES[filters.kind][language]]),
    ...(filters.show === undefined ? [] : [NUMBER_NAMES[filters.show][language]]),
    ...(filters.stage === undefined ? [] : [STAGE_NAMES[filters.stage][language]]),
  ],
})
