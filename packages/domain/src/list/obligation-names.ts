import type { ObligationState } from '../obligation/index.ts'
import type { Names } from './said.ts'

export const OBLIGATION_NAMES = {
  open: { zh: '未到期', en: 'Not due' },
  onTime: { zh: '按时', en: 'On time' },
  late: { zh: '迟交', en: 'Late' },
  waived: { zh: '免交', en: 'Waived' },
  missing: { zh: '逾期未交', en: 'Overdue' },
} as const satisfies Names<ObligationState>

/** The five numbers, and beside them what is not due yet. */
export const NUMBER_NAMES = { expected: { zh: '应交', en: 'Expected' }, ...OBLIGATION_NAMES } as const
