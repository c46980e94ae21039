import { Fragment, type ReactNode } from 'react'
import classes from './ranked-list.module.css'
import { QuotaLine, type QuotaLineProps } from './quota-line.tsx'
import { useText } from './text.ts'

export interface RankedRow {
  readonly id: string
  /** Null for units outside the ranking (exempt, not admitted). */
  readonly rank: number | null
  /** Shares its rank with others: 1, 2, 2, 4. */
  readonly tied?: boolean
  readonly name: ReactNode
  /** One per column. */
  readonly cells: readonly ReactNode[]
  /** Under the name: a reason, a note. */
  readonly note?: ReactNode
}

export interface RankedColumn {
  readonly title: string
  readonly numeric?: boolean
}

export interface RankedListProps {
  readonly caption: string
  readonly nameTitle: string
  readonly columns: readonly RankedColumn[]
  readonly rows: readonly RankedRow[]
  /** A line is drawn after the row of its id: where the places of a level end. */
  readonly lines?: readonly (QuotaLineProps & { readonly afterId: string })[]
}

/** A ranking with the lines where places end. On a phone each row folds under its rank and name. */
export function RankedList({ caption, nameTitle, columns, rows, lines = [] }: RankedListProps) {
  const { t } = useText()
  return (
    <table className={classes['ranked']}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className={classes['rank']}>
            {t('ranked.rank')}
          </th>
          <th scope="col">{nameTitle}</th>
          {columns.map(({ title, numeric }) => (
            <th key={title} scope="col" data-numeric={numeric || undefined}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Fragment key={row.id}>
            <Row row={row} columns={columns} />
            {lines
              .filter((line) => line.afterId === row.id)
              .map((line) => (
                <tr key={line.label} className={classes['line']}>
                  <td colSpan={columns.length + 2}>
                    <QuotaLine {...line} />
                  </td>
                </tr>
              ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}

function Row({ row, columns }: { readonly row: RankedRow; readonly columns: readonly RankedColumn[] }) {
  const { t } = useText()
  return (
    <tr>
      <td className={classes['rank']}>
        {row.rank ?? '—'}
        {row.tied && <span className={classes['tie']}>{t('ranked.tie')}</span>}
      </td>
      <th scope="row">
        {row.name}
        {row.note && <div className={classes['note']}>{row.note}</div>}
      </th>
      {row.cells.map((cell, index) => (
        <td
          key={columns[index]?.title ?? index}
          data-title={columns[index]?.title}
          data-numeric={columns[index]?.numeric || undefined}
        >
          {cell}
        </td>
      ))}
    </tr>
  )
}
