import type { KeyPointsContent } from '@jianjia/domain/plan'
import { formatDay } from '../../../lib/format/day.ts'
import { PeriodPicker } from '../../../ui/period/period-picker.tsx'
import classes from '../key-points.module.css'
import type { KeyPoints } from '../parts/key-points.ts'
import { useText } from '../text.ts'

interface PeriodFieldsProps {
  readonly keyPoints: KeyPoints
  readonly content: KeyPointsContent
  readonly onChange: (next: KeyPointsContent) => void
}

/** For which days: what is usual, or two days; fixed once they were issued. */
export function PeriodFields({ keyPoints, content, onChange }: PeriodFieldsProps) {
  const { t, language } = useText()
  const { period } = content
  if (keyPoints.number > 0 && period)
    return (
      <div>
        <p className={classes['label']}>{t('edit.periodLabel')}</p>
        <p>{t('period', { start: formatDay(period.start, language), end: formatDay(period.end, language) })}</p>
        <p className={classes['soft']}>{t('edit.periodFixed')}</p>
      </div>
    )
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
      <legend className={classes['label']}>{t('edit.periodLabel')}</legend>
      <PeriodPicker
        today={keyPoints.today}
        period={period}
        onChange={(chosen) => onChange({ ...content, period: chosen })}
      />
    </fieldset>
  )
}
