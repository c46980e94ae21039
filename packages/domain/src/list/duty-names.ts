import type { CoverageState, DutyState } from '../duty/index.ts'
import type { Names } from './said.ts'

export const DUTY_STATE_NAMES = {
  missed: { zh: '已错过', en: 'Missed' },
  soon: { zh: '快到期', en: 'Due soon' },
  due: { zh: '待完成', en: 'To do' },
  done: { zh: '已完成', en: 'Done' },
  idle: { zh: '现在不要求', en: 'Not asked now' },
} as const satisfies Names<DutyState>

export const COVERAGE_NAMES = {
  missed: { zh: '没有公开', en: 'not disclosed' },
  late: { zh: '晚于期限', en: 'late' },
  due: { zh: '待公开', en: 'to disclose' },
  onTime: { zh: '按期公开', en: 'in time' },
  undated: { zh: '已公开', en: 'disclosed' },
  open: { zh: '不必公开', en: 'not required' },
} as const satisfies Names<CoverageState>
