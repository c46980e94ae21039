import type { UnitAssessmentState } from '../assessment/index.ts'
import type { PlainDate } from '../kernel/index.ts'
import type { ObligationState } from '../obligation/index.ts'
import { segmentName } from '../org/index.ts'
import type { ListColumn } from './list-column.ts'
import { UNIT_STATE_NAMES } from './assessment-names.ts'
import { OBLIGATION_NAMES } from './obligation-names.ts'
import { type Language, sayDay } from './said.ts'

export interface AssessedUnitLine {
  readonly name: string
  readonly segment: string | null
  readonly state: UnitAssessmentState
  readonly obligation: ObligationState
  readonly exemptReason: string | null
  readonly adjustment: {
    readonly kind: 'extension' | 'waiver'
    readonly reason: string
    readonly by: string
    readonly on: PlainDate
  } | null
  readonly dueOn: PlainDate
  readonly answered: number
  readonly contested: number
  readonly assigned: number
  readonly reviewsIn: number
  readonly receiptNo: string | null
}

export const ASSESSED_UNIT_LIST = { zh: '各单位进度', en: 'Progress by union' } as const

/** What narrows the list. */
export const ASSESSED_UNITS_SHOWN = {
  open: { zh: '只看未交', en: 'Not handed in' },
  late: { zh: '只看逾期未交', en: 'Overdue only' },
} as const

export function isAssessedUnitShown(
  unit: Pick<AssessedUnitLine, 'exemptReason' | 'obligation' | 'state'>,
  show: keyof typeof ASSESSED_UNITS_SHOWN | undefined,
): boolean {
  if (show === undefined) return true
  if (unit.exemptReason !== null) return false
  return show === 'late' ? unit.obligation === 'missing' : unit.state === 'open'
}

interface AskedOfAll {
  /** Lines that a branch answers itself. */
  readonly claims: number
  readonly minReviews: number
}

/** The units of one assessment; an exempt unit has its reason only. */
export function assessedUnitColumns({ claims, minReviews }: AskedOfAll) {
  return [
    {
      key: 'name',
      heading: { zh: '单位', en: 'Union' },
      say: (row) => row.name,
      sortBy: (row) => ({ text: row.name }),
    },
    {
      key: 'segment',
      heading: { zh: '学段', en: 'Stage' },
      say: ({ segment }, language) => (segment === null ? '' : segmentName(segment)[language]),
    },
    { key: 'state', heading: { zh: '状态', en: 'State' }, say: (row, language) => sayState(row, language).join('\n') },
    {
      key: 'dueOn',
      heading: { zh: '截止日', en: 'Due' },
      say: (row, language) => (row.exemptReason === null ? sayDay(row.dueOn, language) : ''),
      sortBy: (row) => ({ text: row.dueOn }),
    },
    {
      key: 'answered',
      heading: { zh: '已填项', en: 'Answered' },
      say: (row) => (row.exemptReason === null ? `${row.answered} / ${claims}` : ''),
      sortBy: (row) => ({ exact: `${row.answered}` }),
    },
    {
      key: 'contested',
      heading: { zh: '异议', en: 'Contested' },
      say: (row) => (row.contested > 0 ? row.contested : ''),
    },
    {
      key: 'reviews',
      heading: { zh: '评分已交', en: 'Reviews in' },
      say: (row) => (row.exemptReason === null ? `${row.reviewsIn} / ${Math.max(row.assigned, minReviews)}` : ''),
      sortBy: (row) => ({ exact: `${row.reviewsIn}` }),
    },
    { key: 'receipt', heading: { zh: '回执', en: 'Receipt' }, say: (row) => row.receiptNo ?? '' },
  ] as const satisfies readonly ListColumn<AssessedUnitLine>[]
}

/** How a unit stands, and under it why its day was moved or lifted. */
function sayState({ state, obligation, exemptReason, adjustment }: AssessedUnitLine, language: Language): string[] {
  if (exemptReason !== null) return [{ zh: `免检：${exemptReason}`, en: `exempt: ${exemptReason}` }[language]]
  const stands = state === 'open' && obligation === 'missing' ? OBLIGATION_NAMES.missing : UNIT_STATE_NAMES[state]
  if (adjustment === null) return [stands[language]]
  const { kind, reason, by, on } = adjustment
  const said = { zh: `${reason}（${by} ${sayDay(on, 'zh')}决定）`, en: `${reason} (${by}, ${sayDay(on, 'en')})` }
  const why =
    kind === 'waiver'
      ? { zh: `免交：${said.zh}`, en: `waived: ${said.en}` }
      : { zh: `已延期：${said.zh}`, en: `extended: ${said.en}` }
  return [stands[language], why[language]]
}
