import { type Counted, TARGET_METRICS, type TargetLine } from '@jianjia/domain/duty'
import { UnitId } from '@jianjia/domain/kernel'
import type { Metric } from '@jianjia/domain/ledger'
import type { DatePair } from '@jianjia/domain/period'

/** A target while it is typed: amounts as texts, by unit; empty = not asked. */
export interface TypedTarget {
  readonly name: string
  readonly metric: Metric
  readonly kinds: readonly string[]
  readonly period: DatePair | null
  readonly amounts: Readonly<Record<string, string>>
}

export type TargetFault = 'nameMissing' | 'periodMissing' | 'linesMissing' | 'amountWrong'

const FIRST_METRIC: Metric = 'dispatch.adopted'

export function emptyTarget(period: DatePair | null): TypedTarget {
  return {
    name: '',
    metric: TARGET_METRICS.find((each) => each === FIRST_METRIC) ?? FIRST_METRIC,
    kinds: [],
    period,
    amounts: {},
  }
}

/** Units whose amount is no whole number from 1 to 100,000. */
export function wrongAmounts({ amounts }: Pick<TypedTarget, 'amounts'>): readonly string[] {
  return Object.entries(amounts).flatMap(([unitId, text]) => {
    const said = text.trim()
    if (said === '') return []
    return /^\d{1,6}$/.test(said) && Number(said) >= 1 && Number(said) <= 100_000 ? [] : [unitId]
  })
}

/** The lines that are asked for, in the order of the units. */
export function linesOf({ amounts }: Pick<TypedTarget, 'amounts'>, unitIds: readonly string[]): TargetLine[] {
  return unitIds.flatMap((unitId) => {
    const said = amounts[unitId]?.trim() ?? ''
    return said === '' ? [] : [{ unitId: UnitId.parse(unitId), amount: Number(said) }]
  })
}

/** What is wrong with it, as a whole. */
export function faultsOf(typed: TypedTarget): readonly TargetFault[] {
  const wrong = wrongAmounts(typed).length > 0
  const some = Object.values(typed.amounts).some((text) => text.trim() !== '')
  return [
    ...(typed.name.trim().length < 2 ? ['nameMissing' as const] : []),
    ...(typed.period === null ? ['periodMissing' as const] : []),
    ...(wrong ? ['amountWrong' as const] : []),
    ...(some ? [] : ['linesMissing' as const]),
  ]
}

export function countedOf({ metric, kinds }: TypedTarget): Counted {
  return { metric, kinds: [...kinds] }
}
