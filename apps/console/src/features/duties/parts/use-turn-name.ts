import { parts, type PlainDate } from '@jianjia/domain/kernel'
import type { DatePair } from '@jianjia/domain/period'
import { useText } from '../text.ts'

/** 2026年11月, or the first and the last month of a longer turn. */
export function useTurnName(): (turn: DatePair) => string {
  const { t } = useText()
  const month = (day: PlainDate) => {
    const { year, month: number } = parts(day)
    return t('turn.month', { year: `${year}`, month: number })
  }
  return ({ start, end }) => {
    const [from, to] = [month(start), month(end)]
    return from === to ? from : t('turn.span', { from, to })
  }
}
