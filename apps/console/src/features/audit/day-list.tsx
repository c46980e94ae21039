import type { RouterOutputs } from '../../lib/api/trpc.ts'
import { formatDay } from '../../lib/format/day.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import classes from './audit.module.css'
import { useText } from './text.ts'

/** Each day with the hash at its end, the latest first. */
export function DayList({ days }: { readonly days: RouterOutputs['audit']['heads']['days'] }) {
  const { t, language } = useText()
  if (days.length === 0) return null
  return (
    <Sheet title={t('days')}>
      <ul className={classes['days']}>
        {days.map(({ day, lines, position, hash, broken }) => (
          <li key={day}>
            <span>{t('day', { day: formatDay(day, language), lines, position })}</span>
            <StateTag tone={broken === 0 ? 'done' : 'official'}>
              {broken === 0 ? t('sound') : t('dayBroken', { count: broken })}
            </StateTag>
            <code>{hash}</code>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
