import type { PlainDate } from '../kernel/index.ts'
import type { TITLE_STANDINGS } from '../title/index.ts'
import type { ListColumn } from './list-column.ts'
import { STANDING_NAMES } from './assessment-names.ts'
import { type Said, sayDay, sayPeriod } from './said.ts'

export interface TitleRow {
  readonly unitName: string
  readonly level: string
  readonly number: string | null
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
  readonly standing: (typeof TITLE_STANDINGS)[number]
  readonly due: { readonly kind: keyof typeof TITLE_DUE; readonly dueOn: PlainDate } | null
}

export const TITLE_LIST = { zh: '称号登记', en: 'Titles' } as const

/** What is to be done with a title, until when. */
export const TITLE_DUE = {
  recheck: ({ zh, en }: Said): Said => ({ zh: `${zh} 前复查`, en: `re-check by ${en}` }),
  rectification: ({ zh, en }: Said): Said => ({ zh: `${zh} 前整改到位`, en: `to be put right by ${en}` }),
  renewal: ({ zh, en }: Said): Said => ({ zh: `${zh} 到期，可办续期`, en: `ends ${en}, may be renewed` }),
} as const

export const TITLE_COLUMNS = [
  {
    key: 'unit',
    heading: { zh: '单位', en: 'Unit' },
    say: (row) => row.unitName,
    sortBy: (row) => ({ text: row.unitName }),
  },
  { key: 'level', heading: { zh: '称号', en: 'Title' }, say: (row) => row.level },
  {
    key: 'number',
    heading: { zh: '编号', en: 'Number' },
    say: (row) => row.number ?? '—',
    sortBy: (row) => ({ text: row.number ?? '' }),
  },
  {
    key: 'valid',
    heading: { zh: '有效期', en: 'Valid' },
    say: ({ validFrom, validTo }, language) => {
      if (validTo !== null) return sayPeriod(validFrom, validTo, language)
      return { zh: `${sayDay(validFrom, 'zh')}起`, en: `since ${sayDay(validFrom, 'en')}` }[language]
    },
    sortBy: (row) => ({ text: row.validFrom }),
  },
  {
    key: 'standing',
    heading: { zh: '状态', en: 'State' },
    say: ({ standing, due }, language) => {
      const told = STANDING_NAMES[standing][language]
      if (due === null) return told
      return `${told}\n${TITLE_DUE[due.kind]({ zh: sayDay(due.dueOn, 'zh'), en: sayDay(due.dueOn, 'en') })[language]}`
    },
  },
] as const satisfies readonly ListColumn<TitleRow>[]
