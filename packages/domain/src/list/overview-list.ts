import type { FiveNumbers, ObligationState } from '../obligation/index.ts'
import type { PlainDate } from '../kernel/index.ts'
import { tellPeriod } from '../period/index.ts'
import type { ListColumn } from './list-column.ts'
import { NUMBER_NAMES, OBLIGATION_NAMES } from './obligation-names.ts'
import { REPORT_NAMES } from './plan-names.ts'
import { type Language, sayDay } from './said.ts'

export const OVERVIEW_LIST = { zh: '全区概况', en: 'District overview' } as const

/** The head of its first column, and the name of its last row. */
export const OVERVIEW_WORDS = { unit: { zh: '单位', en: 'Unit' }, total: { zh: '合计', en: 'Total' } } as const

/** Everything that a unit can owe in a year. */
export const OWED_NAMES = {
  ...REPORT_NAMES,
  selfAssessment: { zh: '自评', en: 'Self-assessment' },
  disclosure: { zh: '校务公开', en: 'Disclosure' },
  duty: { zh: '常规工作', en: 'Regular duty' },
} as const

export interface OwedColumn {
  readonly kind: keyof typeof OWED_NAMES
  readonly name: string
  readonly dueOn: PlainDate | null
  readonly subjectId: string
}

/** The last row is the whole: it has no name. */
export interface OverviewRow {
  readonly name: string
  readonly depth: number
  readonly cells: readonly ({ readonly state: ObligationState } | null)[]
  /** The numbers of those below, by column. */
  readonly levels: readonly (FiveNumbers | null)[] | null
  readonly numbers: FiveNumbers
}

export const SHOWN_NUMBERS = ['expected', 'onTime', 'late', 'waived', 'missing', 'open'] as const

/** A column for each thing owed, and the five numbers of every row. */
export function overviewColumns(owed: readonly OwedColumn[]): readonly ListColumn<OverviewRow>[] {
  return [
    {
      key: 'unit',
      heading: OVERVIEW_WORDS.unit,
      say: ({ name, depth }, language) =>
        name === '' ? OVERVIEW_WORDS.total[language] : `${'　'.repeat(depth)}${name}`,
    },
    ...owed.map(
      (column, at): ListColumn<OverviewRow> => ({
        key: column.subjectId,
        heading: { zh: headingOf(column, 'zh'), en: headingOf(column, 'en') },
        say: ({ cells, levels }, language) => sayCell(cells[at]?.state, levels?.[at], language),
      }),
    ),
    ...SHOWN_NUMBERS.map(
      (key): ListColumn<OverviewRow> => ({
        key,
        heading: NUMBER_NAMES[key],
        say: ({ numbers }) => numbers[key],
      }),
    ),
  ]
}

/** What is owed, in a few words: 2026年 工作计划. A duty and an assessment are called by their own names. */
export function tellOwed({ name, kind }: Pick<OwedColumn, 'name' | 'kind'>, language: Language): string {
  if (kind === 'duty' || kind === 'selfAssessment') return name
  return [tellPeriod(name, language), OWED_NAMES[kind][language]].filter(Boolean).join(' ')
}

function headingOf(column: OwedColumn, language: Language): string {
  const { dueOn } = column
  const due = dueOn === null ? '' : { zh: `${sayDay(dueOn, 'zh')}截止`, en: `due ${sayDay(dueOn, 'en')}` }[language]
  return [tellOwed(column, language), due].filter(Boolean).join(' ')
}

function sayCell(
  state: ObligationState | undefined,
  numbers: FiveNumbers | null | undefined,
  language: Language,
): string {
  const own = state === undefined ? '' : OBLIGATION_NAMES[state][language]
  const told = SHOWN_NUMBERS.filter((number) => (numbers?.[number] ?? 0) > 0)
  const below = told.map((number) => `${NUMBER_NAMES[number][language]} ${numbers?.[number]}`).join(' ')
  return [own, below].filter(Boolean).join(language === 'en' ? '; ' : '；')
}
