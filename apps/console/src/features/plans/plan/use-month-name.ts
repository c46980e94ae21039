import { parts, type PlainDate } from '@jianjia/domain/kernel'
import { useText } from '../text.ts'

/** What a month is called; null = the whole period. */
export function useMonthName(): (month: PlainDate | null) => string {
  const { t } = useText()
  return (month) => {
    if (month === null) return t('plan.wholePeriod')
    const { year, month: nth } = parts(month)
    return t('plan.month', { year, month: nth })
  }
}
