import { DUTY_LIST, DUTY_STATE_NAMES, dutyColumns } from '@jianjia/domain/list'
import { z } from 'zod'
import { listFile } from '../../frame/list-file.ts'
import { dutyOverview } from './list-overview.ts'

/** Units × duties as a file; only units that have missed something, or will soon, where that is looked at. */
export const dutyOverviewFile = listFile(dutyOverview, {
  title: DUTY_LIST,
  filters: { show: z.enum(['missed', 'soon']).optional() },
  whole: () => ({}),
  rows: ({ units }, { show }) => units.filter(({ counts }) => show === undefined || counts[show] > 0),
  columns: ({ duties }) => dutyColumns(duties),
  conditions: ({ show }, language) => (show === undefined ? [] : [DUTY_STATE_NAMES[show][language]]),
})
