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
  /** Under this name the list is sorted by it; without one it is not sorted by. */
  readonly key?: string
}

/** By what the list is sorted; it lives in the address. */
export interface RankedOrder {
  /** Undefined = by rank. */
  readonly key: string | undefined
  readonly down: boolean
  readonly onSort: (key: string | undefined, down: boolean) => void
}

export interface RankedListProps {
  readonly caption: string
  readonly nameTitle: string
  readonly columns: readonly RankedColumn[]
  readonly rows: readonly RankedRow[]
  /** A line is drawn after the row of its id: where the places of a level end. */
  readonly lines?: readonly (QuotaLineProps & { readonly afterId: string })[]
  readonly order?: RankedOrder
}

/** A ranking with the lines where places end. On a phone each row folds under its rank and name. */
export function RankedList({ caption, nameTitle, columns, rows, lines = [], order }: RankedListProps) {
  const { t } = useText()
  return (
    <table className={classes['ranked']}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <Head title={t('ranked.rank')} className={classes['rank']} order={order} />
          <Head title={nameTitle} name="name" order={order} />
          {columns.map((column) => (
            <Head key={column.title} title={column.title} name={column.key} numeric={column.numeric} order={order} />
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

interface HeadProps {
  readonly title: string
  /** Undefined on the column of ranks, which is the order that came. */
  readonly name?: string | undefined
  readonly numeric?: boolean | undefined
  readonly className?: string | undefined
  readonly order: RankedOrder | undefined
}

function Head({ title, name, numeric, className, order }: HeadProps) {
  const sortable = order !== undefined && (name !== undefined || className !== undefined)
  const current = sortable && order.key === name
  const direction = order?.down ? 'descending' : 'ascending'
  return (
    <th
      scope="col"
      className={className}
      data-numeric={numeric || undefined}
      aria-sort={sortable ? (current ? direction : 'none') : undefined}
    >
      {sortable ? (
        <button
          type="button"
          className={classes['sort']}
          onClick={() => order.onSort(name, current ? !order.down : numeric === true)}
        >
          {title}
          <span aria-hidden="true" data-current={current || undefined}>
            {current && order.down ? '▼' : '▲'}
          </span>
        </button>
      ) : (
        title
      )}
    </th>
  )
}

function Row({ row, columns }: { readonly row: RankedRow; readonly columns: readonly RankedColumn[] }) {
  const { t } = useText()
  return (
    <tr>
      <td className={classes['rank']}>
        {row.tied && <span className={classes['tie']}>{t('ranked.tie')}</span>}
        {row.rank ?? '—'}
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
