import type { PlanItem } from '@jianjia/domain/plan'
import { monthName } from '../../../lib/format/day.ts'
import { useText } from '../text.ts'
import { listSign } from '../../../lib/format/signs.ts'

/** When an item is to be done, in words: months, part of a month, weeks, or the whole period. */
export function useMonthsText(): (item: Pick<PlanItem, 'months' | 'weeks' | 'part'>) => string {
  const { t, language } = useText()
  const separator = listSign(language)
  return ({ months, weeks, part }) => {
    if (weeks.length > 0) return t('item.weeks', { weeks: weeks.join(separator) })
    if (months.length === 0) return t('read.noMonth')
    return `${months.map((month) => monthName(month, language)).join(separator)}${part ?? ''}`
  }
}
