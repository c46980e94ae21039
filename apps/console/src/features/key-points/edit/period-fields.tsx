import { PlainDate } from '@jianjia/domain/kernel'
import { type KeyPointsContent, periodChoices } from '@jianjia/domain/plan'
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { formatDay } from '../../../lib/format/day.ts'
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
  const [days, setDays] = useState({ start: period?.start ?? '', end: period?.end ?? '' })
  const take = (start: string, end: string) => {
    setDays({ start, end })
    const [first, last] = [PlainDate.safeParse(start), PlainDate.safeParse(end)]
    const whole = first.success && last.success && first.data <= last.data
    onChange({ ...content, period: whole ? { start: first.data, end: last.data } : null })
  }
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
      <div className={classes['choices']}>
        {periodChoices(keyPoints.today).map((choice) => {
          const isChosen = period?.start === choice.start && period.end === choice.end
          return (
            <Button
              key={`${choice.kind} ${choice.start}`}
              size="compact-sm"
              variant={isChosen ? 'light' : 'default'}
              aria-pressed={isChosen}
              onClick={() => take(choice.start, choice.end)}
            >
              {t(`edit.${choice.kind}`, { year: choice.year })}
            </Button>
          )
        })}
      </div>
      <div className={classes['days']} style={{ marginTop: '0.6rem' }}>
        <TextInput
          type="date"
          label={t('edit.start')}
          value={days.start}
          onChange={(event) => take(event.currentTarget.value, days.end)}
        />
        <TextInput
          type="date"
          label={t('edit.end')}
          value={days.end}
          onChange={(event) => take(days.start, event.currentTarget.value)}
        />
      </div>
    </fieldset>
  )
}
