import type { DatePair } from '@jianjia/domain/period'
import { formatDay } from '../../../lib/format/day.ts'
import { useText } from '../text.ts'

export function usePeriodName(): (period: DatePair) => string {
  const { t, language } = useText()
  return ({ start, end }) => t('period', { from: formatDay(start, language), to: formatDay(end, language) })
}
