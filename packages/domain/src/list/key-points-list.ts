import { counted, type PlainDate } from '../kernel/index.ts'
import type { KEY_POINTS_STATES } from '../plan/index.ts'
import type { ListColumn } from './list-column.ts'
import { KEY_POINTS_STATE_NAMES } from './plan-names.ts'
import { type Language, sayPeriod } from './said.ts'

export interface KeyPointsRow {
  readonly title: string
  readonly unitName: string
  readonly state: (typeof KEY_POINTS_STATES)[number]
  readonly periodStart: PlainDate | null
  readonly periodEnd: PlainDate | null
  /** The newest version issued; 0: none yet. */
  readonly number: number
  readonly points: number
  readonly required: number
}

export const KEY_POINTS_LIST = { zh: '工作要点', en: 'Key points' } as const

export const KEY_POINTS_COLUMNS = [
  {
    key: 'title',
    heading: { zh: '标题', en: 'Title' },
    say: ({ title }, language) => title || { zh: '（还没有标题）', en: '(no title yet)' }[language],
    sortBy: (row) => ({ text: row.title }),
  },
  {
    key: 'unit',
    heading: { zh: '单位', en: 'Union' },
    say: (row) => row.unitName,
    sortBy: (row) => ({ text: row.unitName }),
  },
  {
    key: 'period',
    heading: { zh: '时段', en: 'Period' },
    say: ({ periodStart, periodEnd }, language) =>
      periodStart === null || periodEnd === null
        ? { zh: '还没有选定时段', en: 'No period yet' }[language]
        : sayPeriod(periodStart, periodEnd, language),
    sortBy: (row) => ({ text: row.periodEnd ?? '' }),
  },
  {
    key: 'points',
    heading: { zh: '要点', en: 'Points' },
    say: ({ points, required }, language) =>
      ({
        zh: `${points} 项，其中必选 ${required} 项`,
        en: `${counted(points, 'point|points')}, ${required} of them required`,
      })[language],
  },
  {
    key: 'state',
    heading: { zh: '状态', en: 'State' },
    say: (row, language) => KEY_POINTS_STATE_NAMES[row.state][language],
  },
  {
    key: 'version',
    heading: { zh: '版本', en: 'Version' },
    say: ({ number }, language) => (number === 0 ? '' : { zh: `第 ${number} 版`, en: `Version ${number}` }[language]),
  },
] as const satisfies readonly ListColumn<KeyPointsRow>[]

export interface PointOutcomeRow {
  readonly point: { readonly text: string; readonly required: boolean }
  readonly answers: Readonly<Record<'asIssued' | 'localised' | 'leftOut' | 'silent', number>>
  readonly states: Readonly<Record<keyof typeof ITEM_STATE_NAMES, number>>
}

export const POINT_OUTCOME_LIST = { zh: '要点落实', en: 'What came of the key points' } as const

/** In the order in which they are said; what is not there is not said. */
export const ITEM_STATE_NAMES = {
  done: { zh: '已完成', en: 'Done' },
  late: { zh: '逾期未完成', en: 'Late' },
  postponed: { zh: '已延期', en: 'Postponed' },
  dropped: { zh: '已取消', en: 'Dropped' },
  planned: { zh: '未到期', en: 'Not due' },
} as const

export const POINT_OUTCOME_COLUMNS = [
  { key: 'point', heading: { zh: '要点', en: 'Key point' }, say: (row) => row.point.text },
  {
    key: 'required',
    heading: { zh: '必选', en: 'Required' },
    say: ({ point }, language) => (point.required ? { zh: '必选', en: 'Required' }[language] : ''),
  },
  {
    key: 'taken',
    heading: { zh: '采用', en: 'Taken over' },
    say: ({ answers }) => answers.asIssued + answers.localised,
    sortBy: ({ answers }) => ({ exact: `${answers.asIssued + answers.localised}` }),
  },
  {
    key: 'localised',
    heading: { zh: '其中有改动', en: 'of them changed' },
    say: ({ answers }) => answers.localised,
    sortBy: ({ answers }) => ({ exact: `${answers.localised}` }),
  },
  {
    key: 'leftOut',
    heading: { zh: '写明不采用', en: 'Left out, with reason' },
    say: ({ answers }) => answers.leftOut,
    sortBy: ({ answers }) => ({ exact: `${answers.leftOut}` }),
  },
  {
    key: 'silent',
    heading: { zh: '没有提到', en: 'Not mentioned' },
    say: ({ answers }) => answers.silent,
    sortBy: ({ answers }) => ({ exact: `${answers.silent}` }),
  },
  {
    key: 'states',
    heading: { zh: '落实', en: 'What came of it' },
    say: ({ states }, language) => sayStates(states, language),
  },
] as const satisfies readonly ListColumn<PointOutcomeRow>[]

function sayStates(states: PointOutcomeRow['states'], language: Language): string {
  const told = (['done', 'late', 'postponed', 'dropped', 'planned'] as const).filter((state) => states[state] > 0)
  const parts = told.map((state) => `${ITEM_STATE_NAMES[state][language]} ${states[state]}`)
  return parts.join(language === 'zh' ? '、' : ', ')
}
