import type { ObjectionState } from '../assessment/index.ts'
import type { PlainDate } from '../kernel/index.ts'
import { OBJECTION_STATE_NAMES, WHOLE_RESULT } from './assessment-names.ts'
import type { ListColumn } from './list-column.ts'
import { sayInstant, sayNearDay } from './said.ts'

export interface ObjectionLine {
  readonly unitName: string
  /** Null = the whole result. */
  readonly itemName: string | null
  readonly assessmentName: string
  readonly reason: string
  readonly raisedAt: string
  readonly answerBy: PlainDate
  readonly state: ObjectionState
  readonly answer: { readonly reason: string; readonly by: string } | null
}

export const OBJECTION_LIST = { zh: '对结果的异议', en: 'Objections to results' } as const

export const OBJECTION_COLUMNS = [
  {
    key: 'unit',
    heading: { zh: '单位', en: 'Union' },
    say: (row) => row.unitName,
    sortBy: (row) => ({ text: row.unitName }),
  },
  {
    key: 'about',
    heading: { zh: '异议事项', en: 'About' },
    say: (row, language) => row.itemName ?? WHOLE_RESULT[language],
  },
  {
    key: 'assessment',
    heading: { zh: '考核', en: 'Assessment' },
    say: (row) => row.assessmentName,
    sortBy: (row) => ({ text: row.assessmentName }),
  },
  {
    key: 'state',
    heading: { zh: '状态', en: 'State' },
    say: (row, language) => OBJECTION_STATE_NAMES[row.state][language],
  },
  {
    key: 'due',
    heading: { zh: '答复期限', en: 'Answered by' },
    say: ({ answerBy, state }, language, today) => {
      if (state !== 'raised' || answerBy >= today) return sayNearDay(answerBy, today, language)
      const day = sayNearDay(answerBy, today, language)
      return { zh: `${day}，已超期`, en: `${day}, overdue` }[language]
    },
    sortBy: (row) => ({ text: row.answerBy }),
  },
  {
    key: 'raised',
    heading: { zh: '提出时间', en: 'Raised' },
    say: (row, language) => sayInstant(row.raisedAt, language),
    sortBy: (row) => ({ text: row.raisedAt }),
  },
  { key: 'reason', heading: { zh: '理由', en: 'Reason' }, say: (row) => row.reason },
  {
    key: 'answer',
    heading: { zh: '答复', en: 'Answer' },
    say: ({ answer }, language) =>
      answer === null ? '' : [answer.by, answer.reason].join(language === 'zh' ? '：' : ': '),
  },
] as const satisfies readonly ListColumn<ObjectionLine>[]
