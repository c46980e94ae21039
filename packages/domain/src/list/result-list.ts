import { mayObject } from '../assessment/index.ts'
import type { PlainDate } from '../kernel/index.ts'
import type { ListColumn } from './list-column.ts'
import { RESULT_STATE_NAMES } from './assessment-names.ts'
import { sayPeriod } from './said.ts'

export interface ResultRow {
  readonly name: string
  readonly publicFrom: PlainDate
  readonly publicTo: PlainDate
  readonly units: number
  readonly rated: boolean
}

export const RESULT_LIST = { zh: '考核成绩', en: 'Results' } as const

export const RESULT_COLUMNS = [
  {
    key: 'assessment',
    heading: { zh: '考核', en: 'Assessment' },
    say: (row) => row.name,
    sortBy: (row) => ({ text: row.name }),
  },
  {
    key: 'notice',
    heading: { zh: '公示期', en: 'Public notice' },
    say: ({ publicFrom, publicTo }, language) => sayPeriod(publicFrom, publicTo, language),
    sortBy: (row) => ({ text: row.publicFrom }),
  },
  { key: 'units', heading: { zh: '单位', en: 'Units' }, say: (row) => row.units },
  {
    key: 'state',
    heading: { zh: '状态', en: 'State' },
    say: (row, language, today) => RESULT_STATE_NAMES[resultStateOf(row, today)][language],
  },
] as const satisfies readonly ListColumn<ResultRow>[]

export function resultStateOf(
  { rated, publicTo }: Pick<ResultRow, 'rated' | 'publicTo'>,
  today: PlainDate,
): keyof typeof RESULT_STATE_NAMES {
  if (rated) return 'rated'
  return mayObject({ end: publicTo }, today) ? 'notice' : 'over'
}
