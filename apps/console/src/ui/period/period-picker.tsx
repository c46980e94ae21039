import type { PlainDate } from '@jianjia/domain/kernel'
import { DatePair } from '@jianjia/domain/period'
import { periodChoices } from '@jianjia/domain/plan'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../text.ts'
import classes from './period.module.css'
import { DayInput } from '../form/day-input.tsx'

export interface PeriodPickerProps {
  /** The tenant's day, from which the usual periods follow. */
  readonly today: PlainDate
  readonly period: DatePair | null
  /** Gets null as long as the two days that are typed are no period. */
  readonly onChange: (period: DatePair | null) => void
}

/** The usual periods to press, or two days of one's own. */
export function PeriodPicker({ today, period, onChange }: PeriodPickerProps) {
  const { t } = useText()
  const [typed, setTyped] = useState({ start: '', end: '' })
  const days: { readonly start: string; readonly end: string } = period ?? typed
  const type = (part: Partial<typeof typed>) => {
    const next = { ...days, ...part }
    setTyped(next)
    onChange(DatePair.safeParse(next).data ?? null)
  }
  return (
    <>
      <div className={classes['choices']}>
        {periodChoices(today).map(({ kind, year, start, end }) => {
          const isChosen = period?.start === start && period.end === end
          return (
            <Button
              key={`${kind} ${start}`}
              size="compact-sm"
              variant={isChosen ? 'light' : 'default'}
              aria-pressed={isChosen}
              onClick={() => onChange({ start, end })}
            >
              {t(`period.${kind}`, { year })}
            </Button>
          )
        })}
      </div>
      <div className={classes['days']}>
        {(['start', 'end'] as const).map((one) => (
          <DayInput
            key={one}
            label={t(`period.${one}`)}
            value={days[one]}
            onChange={(event) => type({ [one]: event.currentTarget.value })}
          />
        ))}
      </div>
    </>
  )
}
