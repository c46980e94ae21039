import type { PersonId, PlainDate } from '../kernel/index.ts'
import type { ListColumn } from './list-column.ts'
import { VISIT_STATE_NAMES } from './assessment-names.ts'
import { type Language, sayNearDay } from './said.ts'

export interface VisitRow {
  readonly unitName: string
  readonly heldOn: PlainDate
  readonly state: keyof typeof VISIT_STATE_NAMES
  readonly leaderId: PersonId
  readonly visitors: readonly { readonly personId: PersonId; readonly name: string }[]
}

export const VISIT_LIST = { zh: '实地考核', en: 'Visits on site' } as const

export const VISIT_COLUMNS = [
  {
    key: 'unit',
    heading: { zh: '单位', en: 'Union' },
    say: (row) => row.unitName,
    sortBy: (row) => ({ text: row.unitName }),
  },
  {
    key: 'day',
    heading: { zh: '日期', en: 'Day' },
    say: (row, language, today) => sayNearDay(row.heldOn, today, language),
    sortBy: (row) => ({ text: row.heldOn }),
  },
  { key: 'visitors', heading: { zh: '考核人员', en: 'Who goes' }, say: (row, language) => sayVisitors(row, language) },
  {
    key: 'state',
    heading: { zh: '状态', en: 'State' },
    say: (row, language) => VISIT_STATE_NAMES[row.state][language],
  },
] as const satisfies readonly ListColumn<VisitRow>[]

/** Who goes, whoever leads first. */
export function sayVisitors({ visitors, leaderId }: Pick<VisitRow, 'visitors' | 'leaderId'>, language: Language) {
  const [leaders, others] = [true, false].map((leads) =>
    visitors.filter(({ personId }) => (personId === leaderId) === leads).map(({ name }) => name),
  )
  const led = leaders?.map((name) => ({ zh: `${name}（带队）`, en: `${name} (leads)` })[language]) ?? []
  return [...led, ...(others ?? [])].join(language === 'zh' ? '、' : ', ')
}
