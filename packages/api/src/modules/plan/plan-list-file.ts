import { PLAN_COLUMNS, PLAN_LIST, PLAN_STATE_NAMES, REPORT_NAMES } from '@jianjia/domain/list'
import { listFile, MOST_ROWS } from '../../frame/list-file.ts'
import { planList } from './list-plans.ts'

const { kind, state, text, year } = planList.input

/** The plans and summaries as a file. */
export const planListFile = listFile(planList, {
  title: PLAN_LIST,
  filters: { kind, state, text, year },
  whole: (filters) => ({ ...filters, page: 1, pageSize: MOST_ROWS + 1 }),
  rows: ({ plans }) => plans,
  columns: () => PLAN_COLUMNS,
  marks: { idOf: ({ planId }) => planId, widest: () => ({ kind: null, state: null, text: '', year: undefined }) },
  conditions: (filters, language) => [
    ...(filters.kind === null ? [] : [REPORT_NAMES[filters.kind][language]]),
    ...(filters.state === null ? [] : [PLAN_STATE_NAMES[filters.state][language]]),
    ...(filters.year === undefined ? [] : [`${filters.year}`]),
    ...(filters.text === '' ? [] : [`“${filters.text}”`]),
  ],
})
