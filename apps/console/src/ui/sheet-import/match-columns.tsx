import { NativeSelect } from '@mantine/core'
import { useText } from '../text.ts'
import classes from './sheet-import.module.css'

export interface MatchedColumn {
  /** As printed: by it the match is told and remembered. */
  readonly column: string
  readonly field: string | null
}

export interface MatchColumnsProps {
  readonly columns: readonly MatchedColumn[]
  /** What a column can mean, in words. */
  readonly fields: readonly { readonly field: string; readonly label: string }[]
  /** All matches that differ from what is shown; a field that was another column's is taken from it. */
  readonly onMatch: (changes: Readonly<Record<string, string | null>>) => void
  /** What becomes of a match that somebody changes: "it is remembered for this unit". */
  readonly hint: string
}

/** Each column of the sheet and what it is taken for; another choice is one touch away. */
export function MatchColumns({ columns, fields, onMatch, hint }: MatchColumnsProps) {
  const { t } = useText()
  const match = (column: string, field: string | null) => {
    const former = columns.filter((other) => field !== null && other.column !== column && other.field === field)
    onMatch({ ...Object.fromEntries(former.map((other) => [other.column, null])), [column]: field })
  }
  return (
    <details className={classes['details']} open data-match>
      <summary>{t('sheetImport.match')}</summary>
      <p className={classes['soft']}>{hint}</p>
      <div className={classes['match']}>
        {columns.map(({ column, field }) => (
          <NativeSelect
            key={column}
            label={column}
            // Of columns that are called alike the first one counts.
            disabled={column.includes('#')}
            value={field ?? ''}
            data={[
              { value: '', label: t('sheetImport.notTaken') },
              ...fields.map(({ field: value, label }) => ({ value, label })),
            ]}
            onChange={(event) => match(column, event.currentTarget.value || null)}
          />
        ))}
      </div>
    </details>
  )
}
