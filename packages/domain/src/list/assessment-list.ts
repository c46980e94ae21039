import type { AssessmentState, UnitAssessmentState } from '../assessment/index.ts'
import type { PlainDate } from '../kernel/index.ts'
import type { ObligationState } from '../obligation/index.ts'
import type { ListColumn } from './list-column.ts'
import { ASSESSMENT_STATE_NAMES, UNIT_STATE_NAMES } from './assessment-names.ts'
import { OBLIGATION_NAMES } from './obligation-names.ts'
import { type Language, sayDay, sayPeriod } from './said.ts'

export interface AssessmentRow {
  readonly name: string
  readonly periodStart: PlainDate
  readonly periodEnd: PlainDate
  readonly selfDue: PlainDate
  readonly state: AssessmentState
  /** For those who see the whole. */
  readonly overview: { readonly units: number; readonly handedIn: number; readonly reviewed: number } | null
  /** For those who see single units: each of them that takes part. */
  readonly mine: readonly AssessedPart[]
}

export interface AssessedPart {
  readonly unitName: string
  readonly exempt: boolean
  readonly state: UnitAssessmentState
  readonly obligation: ObligationState
  readonly dueOn: PlainDate
}

export const ASSESSMENT_LIST = { zh: '考核', en: 'Assessments' } as const

export const EXEMPT = { zh: '免检', en: 'Exempt' } as const

export const ASSESSMENT_COLUMNS = [
  {
    key: 'name',
    heading: { zh: '名称', en: 'Name' },
    say: (row) => row.name,
    sortBy: (row) => ({ text: row.name }),
  },
  {
    key: 'period',
    heading: { zh: '考核时间段', en: 'Period' },
    say: ({ periodStart, periodEnd }, language) => sayPeriod(periodStart, periodEnd, language),
    sortBy: (row) => ({ text: row.periodEnd }),
  },
  {
    key: 'selfDue',
    heading: { zh: '自评截止', en: 'Self-assessment due' },
    say: ({ mine: [first], selfDue }, language) => sayDay(first?.dueOn ?? selfDue, language),
    sortBy: ({ mine: [first], selfDue }) => ({ text: first?.dueOn ?? selfDue }),
  },
  {
    key: 'state',
    heading: { zh: '状态', en: 'State' },
    say: (row, language) => ASSESSMENT_STATE_NAMES[row.state][language],
  },
  {
    key: 'progress',
    heading: { zh: '进度', en: 'Progress' },
    say: ({ overview, mine }, language) => {
      if (overview === null) return mine.map((part) => sayPart(part, mine.length > 1, language)).join('\n')
      const { units, handedIn, reviewed } = overview
      return {
        zh: `已交自评 ${handedIn} / ${units}\n已合分 ${reviewed} / ${units}`,
        en: `${handedIn} of ${units} handed in\n${reviewed} of ${units} combined`,
      }[language]
    },
  },
] as const satisfies readonly ListColumn<AssessmentRow>[]

function sayPart({ unitName, exempt, obligation, state }: AssessedPart, named: boolean, language: Language): string {
  const told = exempt ? EXEMPT : obligation === 'missing' ? OBLIGATION_NAMES.missing : UNIT_STATE_NAMES[state]
  return named ? `${unitName} ${told[language]}` : told[language]
}
