import type { Column } from './column.ts'
import type { DataTableProps } from './data-table.tsx'
import classes from './table.module.css'

const FIELDS_ON_A_CARD = 3

/** A row as a card: a title, three fields, one action. */
export function CardList<Row>({
  label,
  columns,
  rows,
  idOf,
}: Pick<DataTableProps<Row>, 'label' | 'columns' | 'rows' | 'idOf'>) {
  const at = (place: Column<Row>['card']) => columns.filter((column) => column.card === place)
  const [title] = at('title')
  const fields = at('field').slice(0, FIELDS_ON_A_CARD)
  const [action] = at('action')
  return (
    <ul className={classes['cards']} data-cards aria-label={label}>
      {rows.map((row) => (
        <li key={idOf(row)} className={classes['card']}>
          {title && <div className={classes['cardTitle']}>{title.render(row)}</div>}
          <dl>
            {fields.map((field) => (
              <div key={field.key}>
                <dt>{field.title}</dt>
                <dd>{field.render(row)}</dd>
              </div>
            ))}
          </dl>
          {action && <div className={classes['cardAction']}>{action.render(row)}</div>}
        </li>
      ))}
    </ul>
  )
}
