import { firstOfMonth, type PlanContent } from '@jianjia/domain/plan'
import { StateTag } from '../../../ui/state-tag.tsx'
import type { Plan } from '../parts/plan.ts'
import { useText } from '../text.ts'
import { byMonth } from './by-month.ts'
import { STANDING_TONES } from './item-row.tsx'
import classes from './plan.module.css'
import { useMonthName } from './use-month-name.ts'

interface YearViewProps {
  readonly plan: Plan
  readonly content: PlanContent
}

/** The whole period at a glance: a field for each month, with its promises and how they stand. */
export function YearView({ plan, content }: YearViewProps) {
  const { t } = useText()
  const monthName = useMonthName()
  const thisMonth = firstOfMonth(plan.today)
  return (
    <ol className={classes['year']}>
      {byMonth(plan, content).map(({ month, items }) => (
        <li key={month ?? 'whole'} data-now={month === thisMonth || undefined}>
          <h2>{monthName(month)}</h2>
          {items.length === 0 ? (
            <p className={classes['soft']}>{t('plan.noneThisMonth')}</p>
          ) : (
            <ul>
              {items.map(({ item, standing }) => (
                <li key={`${item.id} ${standing.window.start}`}>
                  <StateTag tone={STANDING_TONES[standing.state]}>{t(`standing.state.${standing.state}`)}</StateTag>
                  <span className={classes['short']}>{item.text}</span>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  )
}
