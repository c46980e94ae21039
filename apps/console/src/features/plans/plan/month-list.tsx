import { countStandings, firstOfMonth, type PlanContent } from '@jianjia/domain/plan'
import { Sheet } from '../../../ui/sheet.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import type { Plan } from '../parts/plan.ts'
import type { PlanKeyPoints } from '../parts/use-plan-key-points.ts'
import { useText } from '../text.ts'
import { byMonth } from './by-month.ts'
import { ItemRow } from './item-row.tsx'
import classes from './plan.module.css'
import { useMonthName } from './use-month-name.ts'

interface MonthListProps {
  readonly plan: Plan
  readonly content: PlanContent
  readonly originOf: PlanKeyPoints['originOf']
  readonly writes: boolean
}

/** Month by month what was promised and what came of it; this month stands out. */
export function MonthList({ plan, content, originOf, writes }: MonthListProps) {
  const { t } = useText()
  const monthName = useMonthName()
  const months = byMonth(plan, content).filter(({ items }) => items.length > 0)
  if (months.length === 0) return <StateView kind="noData" title={t('plan.noItems')} />
  const thisMonth = firstOfMonth(plan.today)
  return (
    <>
      <p className={classes['counts']}>{t('plan.counts', countStandings(plan.standings, plan.unplanned.length))}</p>
      {months.map(({ month, items }) => (
        <Sheet key={month ?? 'whole'} title={monthName(month)} flush>
          <ul className={classes['items']} data-now={month === thisMonth || undefined}>
            {items.map(({ item, standing }) => (
              <ItemRow
                key={`${item.id} ${standing.window.start}`}
                plan={plan}
                item={item}
                standing={standing}
                origin={originOf(item)}
                writes={writes && plan.state !== 'closed'}
              />
            ))}
          </ul>
        </Sheet>
      ))}
    </>
  )
}
