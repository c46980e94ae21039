import { ActionIcon, Button } from '@mantine/core'
import { IconArrowUp, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from '../criterion/criterion.module.css'
import { useText } from '../text.ts'
import own from './part-rows.module.css'

export interface PartRowsProps<Row> {
  readonly rows: readonly Row[]
  readonly onChange: (rows: readonly Row[]) => void
  readonly legend: string
  readonly add: string
  readonly fresh: Row
  /** Whether the order of rows says something. */
  readonly ordered?: boolean
  readonly children: (row: Row, at: number, set: (part: Partial<Row>) => void) => ReactNode
}

/** A list of rows, each with its fields: added at the end, moved up, taken out. */
export function PartRows<Row>({ rows, onChange, legend, add, fresh, ordered = false, children }: PartRowsProps<Row>) {
  const { t } = useText()
  const set = (at: number, part: Partial<Row>) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...part } : row)))
  return (
    <fieldset className={classes['rows']}>
      <legend className={classes['hidden']}>{legend}</legend>
      {rows.map((row, at) => (
        // Rows have no name of their own: two may be blank at once.
        <div
          key={`row ${at + 1}`}
          className={`${classes['row']} ${own['row']}`}
          role="group"
          aria-label={`${legend} ${at + 1}`}
        >
          {children(row, at, (part) => set(at, part))}
          {ordered && at > 0 && (
            <ActionIcon
              className={classes['remove']}
              variant="default"
              size="lg"
              aria-label={t('frame.rowUp', { number: at + 1 })}
              onClick={() => onChange(swapped(rows, at))}
            >
              <IconArrowUp size={18} aria-hidden="true" />
            </ActionIcon>
          )}
          <ActionIcon
            className={classes['remove']}
            variant="default"
            size="lg"
            aria-label={t('frame.removeRow', { number: at + 1 })}
            onClick={() => onChange(rows.filter((_, index) => index !== at))}
          >
            <IconTrash size={18} aria-hidden="true" />
          </ActionIcon>
        </div>
      ))}
      <Button variant="default" size="compact-md" onClick={() => onChange([...rows, fresh])}>
        {add}
      </Button>
    </fieldset>
  )
}

/** The row and the one above it in each other's place. */
function swapped<Row>(rows: readonly Row[], at: number): readonly Row[] {
  const [above, row] = [rows[at - 1], rows[at]]
  if (above === undefined || row === undefined) return rows
  return [...rows.slice(0, at - 1), row, above, ...rows.slice(at + 1)]
}
