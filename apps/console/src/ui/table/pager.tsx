import { Button } from '@mantine/core'
import { PAGE_SIZE, type TableSearch } from '../../lib/table/table-search.ts'
import { useText } from '../text.ts'
import classes from './table.module.css'

export interface PagerProps {
  readonly total: number | string
  readonly search: TableSearch
  readonly onSearch: (part: TableSearch) => void
}

/** How many there are, and the pages where there is more than one. */
export function Pager({ total, search, onSearch }: PagerProps) {
  const { t } = useText()
  const page = search.page ?? 1
  const from = (page - 1) * PAGE_SIZE + 1
  const known = typeof total === 'number' ? total : undefined
  const last = known === undefined ? undefined : Math.max(1, Math.ceil(known / PAGE_SIZE))
  if (last === 1) return <p className={classes['count']}>{t('table.records', { total })}</p>
  const to = Math.min(page * PAGE_SIZE, known ?? page * PAGE_SIZE)
  return (
    <nav className={classes['pager']} aria-label={t('table.pages')} data-print="no">
      <span>{t('table.range', { from, to, total })}</span>
      <span className={classes['pagerActs']}>
        <Button
          variant="default"
          disabled={page <= 1}
          onClick={() => onSearch({ page: page === 2 ? undefined : page - 1 })}
        >
          {t('table.previous')}
        </Button>
        <Button variant="default" disabled={page === last} onClick={() => onSearch({ page: page + 1 })}>
          {t('table.next')}
        </Button>
      </span>
    </nav>
  )
}
