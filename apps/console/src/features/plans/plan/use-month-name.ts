import { parts, type PlainDate } from '@jianjia/domain/kernel'
import { monthName } from '../../../lib/format/day.ts'
import { useText } from '../text.ts'

/** What a month is called; null = the whole period. */
export function useMonthName(): (month: PlainDate | null) => string {
  const { t, language } = useText()
  return (month) => {
    if (month === null) return t('plan.wholePeriod')
    const { year, month: nth } = parts(month)
    return t('plan.month', { year, month: monthName(nth, language) })
  }
}
