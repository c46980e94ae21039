import type { PlainDate } from '../kernel/index.ts'
import type { ReportKind } from '../obligation/index.ts'
import type { PlanState } from '../plan/index.ts'
import type { ListColumn } from './list-column.ts'
import { PLAN_STATE_NAMES, REPORT_NAMES } from './plan-names.ts'
import { sayInstant, sayPeriod } from './said.ts'

export interface PlanRow {
  readonly title: string
  readonly unitName: string
  readonly kind: ReportKind
  readonly periodStart: PlainDate | null
  readonly periodEnd: PlainDate | null
  readonly state: PlanState
  readonly items: number
  readonly submittedAt: string | null
}

export const PLAN_LIST = { zh: '计划总结', en: 'Plans and summaries' } as const

export const PLAN_COLUMNS = [
  {
    key: 'title',
    heading: { zh: '标题', en: 'Title' },
    say: ({ title }, language) => title || { zh: '（还没有标题）', en: '(no title yet)' }[language],
  },
  { key: 'unit', heading: { zh: '单位', en: 'Union' }, say: (row) => row.unitName },
  { key: 'kind', heading: { zh: '种类', en: 'Kind' }, say: (row, language) => REPORT_NAMES[row.kind][language] },
  {
    key: 'period',
    heading: { zh: '时段', en: 'Period' },
    say: ({ periodStart, periodEnd }, language) =>
      periodStart === null || periodEnd === null ? '' : sayPeriod(periodStart, periodEnd, language),
  },
  { key: 'state', heading: { zh: '状态', en: 'State' }, say: (row, language) => PLAN_STATE_NAMES[row.state][language] },
  { key: 'items', heading: { zh: '事项', en: 'Items' }, say: (row) => (row.items === 0 ? '' : row.items) },
  {
    key: 'at',
    heading: { zh: '提交时间', en: 'Submitted' },
    say: ({ submittedAt }, language) =>
      submittedAt === null ? { zh: '未提交', en: 'Not submitted' }[language] : sayInstant(submittedAt, language),
  },
] as const satisfies readonly ListColumn<PlanRow>[]
