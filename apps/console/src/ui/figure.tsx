import { groupDigits } from '@jianjia/domain/kernel'
import classes from './figure.module.css'
import { useText } from './text.ts'

export interface FigureProps {
  /** Decimal text; null = missing. Use `alignDecimals` for columns. */
  readonly value: string | null
  /** What the number is, for its accessible name: "自评得分". */
  readonly label: string
  /** Opens the formula, parts, records and files behind it. Without it the number is plain text. */
  readonly onOpen?: (() => void) | undefined
}

/** A number that opens. */
export function Figure({ value, label, onOpen }: FigureProps) {
  const { t } = useText()
  const shown = value === null ? '—' : groupDigits(value)
  if (!onOpen) return <span>{shown}</span>
  return (
    <button
      type="button"
      data-figure
      className={classes['figure']}
      aria-haspopup="dialog"
      aria-label={t('figure.open', { label, value: shown })}
      onClick={onOpen}
    >
      {shown}
    </button>
  )
}
