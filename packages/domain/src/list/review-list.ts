import type { UnitAssessmentState } from '../assessment/index.ts'
import type { PlainDate } from '../kernel/index.ts'
import type { ListColumn } from './list-column.ts'
import { sayNearDay } from './said.ts'

export interface ReviewRow {
  readonly unitName: string
  readonly assessmentName: string
  readonly unitState: UnitAssessmentState
  readonly selfDue: PlainDate
  readonly reviewDue: PlainDate
  readonly submittedAt: string | null
  readonly given: number
  readonly asked: number
}

/** How far a reviewer is with a unit. `waiting`: the branch may still hand in, so nothing can be marked yet. */
export type ReviewState = 'waiting' | 'notBegun' | 'underWay' | 'submitted'

export const REVIEW_LIST = { zh: '评审', en: 'Reviews' } as const

export const REVIEW_TABS = {
  open: { zh: '待评', en: 'To review' },
  submitted: { zh: '已交', en: 'Handed in' },
} as const

export const REVIEW_COLUMNS = [
  {
    key: 'unit',
    heading: { zh: '单位', en: 'Unit' },
    say: (row) => row.unitName,
    sortBy: (row) => ({ text: row.unitName }),
  },
  { key: 'assessment', heading: { zh: '考核', en: 'Assessment' }, say: (row) => row.assessmentName },
  {
    key: 'due',
    heading: { zh: '截止', en: 'Due' },
    say: (row, language, today) => sayNearDay(row.reviewDue, today, language),
    sortBy: (row) => ({ text: row.reviewDue }),
  },
  { key: 'marks', heading: { zh: '已打分', en: 'Marks' }, say: (row) => `${row.given} / ${row.asked}` },
  {
    key: 'state',
    heading: { zh: '状态', en: 'State' },
    say: (row, language, today) =>
      ({
        waiting: {
          zh: `等自评，至 ${sayNearDay(row.selfDue, today, 'zh')}`,
          en: `waits for the branch until ${sayNearDay(row.selfDue, today, 'en')}`,
        },
        notBegun: { zh: '未开始', en: 'not begun' },
        underWay: { zh: '评分中', en: 'under way' },
        submitted: { zh: '已提交', en: 'handed in' },
      })[reviewStateOf(row, today)][language],
  },
] as const satisfies readonly ListColumn<ReviewRow>[]

export function reviewStateOf(
  { submittedAt, given, unitState, selfDue }: Pick<ReviewRow, 'submittedAt' | 'given' | 'unitState' | 'selfDue'>,
  today: PlainDate,
): ReviewState {
  if (submittedAt !== null) return 'submitted'
  if (given > 0) return 'underWay'
  return unitState === 'open' && today <= selfDue ? 'waiting' : 'notBegun'
}
