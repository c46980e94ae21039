import type { ReportKind } from '../obligation/index.ts'
import type { KEY_POINTS_STATES, PlanState } from '../plan/index.ts'
import type { Names } from './said.ts'

export const REPORT_NAMES = {
  plan: { zh: '工作计划', en: 'Plan' },
  termSummary: { zh: '学期总结', en: 'Term summary' },
  yearSummary: { zh: '年度总结', en: 'Year summary' },
} as const satisfies Names<ReportKind>

export const PLAN_STATE_NAMES = {
  draft: { zh: '草稿', en: 'Draft' },
  submitted: { zh: '已提交', en: 'Submitted' },
  returned: { zh: '已退回', en: 'Returned' },
  accepted: { zh: '已接收', en: 'Accepted' },
  revising: { zh: '修订中', en: 'Being revised' },
  discarded: { zh: '已作废', en: 'Discarded' },
  closed: { zh: '已结案', en: 'Closed' },
} as const satisfies Names<PlanState>

export const KEY_POINTS_STATE_NAMES = {
  draft: { zh: '草稿', en: 'Draft' },
  issued: { zh: '已发布', en: 'Issued' },
  revising: { zh: '修订中', en: 'In revision' },
  discarded: { zh: '已作废', en: 'Discarded' },
} as const satisfies Names<(typeof KEY_POINTS_STATES)[number]>
