import { tellPeriod } from '../period/index.ts'
import type { ListColumn } from './list-column.ts'
import { SCHEME_STATE_NAMES } from './assessment-names.ts'
import { sayInstant } from './said.ts'

export interface SchemeRow {
  readonly name: string
  readonly yearLabel: string
  readonly state: keyof typeof SCHEME_STATE_NAMES
  /** The newest published version. */
  readonly published: number | null
  readonly createdByName: string | null
  readonly createdAt: string
}

export const SCHEME_LIST = { zh: '考核细则', en: 'Schemes' } as const

export const SCHEME_COLUMNS = [
  {
    key: 'name',
    heading: { zh: '细则', en: 'Scheme' },
    say: (row) => row.name,
    sortBy: (row) => ({ text: row.name }),
  },
  {
    key: 'year',
    heading: { zh: '年度', en: 'Year' },
    say: (row, language) => tellPeriod(row.yearLabel, language),
    sortBy: (row) => ({ text: row.yearLabel }),
  },
  {
    key: 'state',
    heading: { zh: '状态', en: 'State' },
    say: (row, language) => SCHEME_STATE_NAMES[row.state][language],
  },
  {
    key: 'version',
    heading: { zh: '已发布版本', en: 'Published' },
    say: ({ published }, language) =>
      published === null
        ? { zh: '未发布', en: 'not published' }[language]
        : { zh: `第 ${published} 版`, en: `version ${published}` }[language],
  },
  {
    key: 'made',
    heading: { zh: '建立', en: 'Created' },
    say: ({ createdByName, createdAt }, language) =>
      [createdByName, sayInstant(createdAt, language)].filter((part) => part !== null).join(' · '),
  },
] as const satisfies readonly ListColumn<SchemeRow>[]
