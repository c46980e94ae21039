import { groupDigits } from '@jianjia/domain/kernel'
import type { ReactNode } from 'react'
import classes from './stat.module.css'

export interface StatProps {
  readonly label: string
  /** A number as text, or a `<Figure>` that opens. */
  readonly value: ReactNode
  readonly unit?: string
  readonly note?: string
}

/** One number with its name. Several stand in a `<StatRow>`. */
export function Stat({ label, value, unit, note }: StatProps) {
  return (
    <div className={classes['stat']}>
      <dt>{label}</dt>
      <dd>
        <span className={classes['value']}>{typeof value === 'string' ? written(value) : value}</span>
        {unit && <span className={classes['unit']}> {unit}</span>}
        {note && <span className={classes['note']}>{note}</span>}
      </dd>
    </div>
  )
}

export function StatRow({ children }: { readonly children: ReactNode }) {
  return <dl className={classes['row']}>{children}</dl>
}

/** "1200 / 3400": each number of it in groups. */
function written(value: string): string {
  return value.split(' ').map(groupDigits).join(' ')
}
