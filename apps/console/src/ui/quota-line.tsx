import classes from './quota-line.module.css'
import { useText } from './text.ts'

export interface QuotaLineProps {
  /** What the places are for: "模范职工之家". */
  readonly label: string
  readonly places: number
  readonly taken: number
  /** Said where the line falls between units of equal rank: who stays out or comes in, and by which declared policy. */
  readonly ties?: string
}

/** The line under the last unit that gets a place. A line that cuts a tie says how the tie is treated. */
export function QuotaLine({ label, places, taken, ties }: QuotaLineProps) {
  const { t } = useText()
  return (
    <div className={classes['line']} data-cuts-tie={ties ? true : undefined}>
      <span className={classes['label']}>{t('ranked.places', { label, places, taken })}</span>
      {ties && <span className={classes['ties']}>{ties}</span>}
    </div>
  )
}
