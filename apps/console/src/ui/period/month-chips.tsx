import { Chip } from '@mantine/core'
import { monthName } from '../../lib/format/day.ts'
import { useText } from '../text.ts'
import classes from './period.module.css'

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)

export interface MonthChipsProps {
  /** 1 to 12, in order. */
  readonly months: readonly number[]
  readonly onChange: (months: number[]) => void
}

/** The months of a year, any of which can be chosen. */
export function MonthChips({ months, onChange }: MonthChipsProps) {
  const { language } = useText()
  const toggle = (month: number) =>
    onChange(
      months.includes(month) ? months.filter((one) => one !== month) : [...months, month].toSorted((a, b) => a - b),
    )
  return (
    <div className={classes['choices']}>
      {MONTHS.map((month) => (
        <Chip key={month} size="sm" checked={months.includes(month)} onChange={() => toggle(month)}>
          {monthName(month, language)}
        </Chip>
      ))}
    </div>
  )
}
