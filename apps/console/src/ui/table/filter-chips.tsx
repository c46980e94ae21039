import { IconX } from '@tabler/icons-react'
import { useText } from '../text.ts'
import classes from './filter-chips.module.css'

/** One thing that narrows a list, as its chip says it: "类别：工作计划". */
export interface ActiveFilter {
  /** Its names in the address; without them the filter is gone. */
  readonly names: readonly [string, ...string[]]
  readonly label: string
  /** How many there would be without it, where that is known. */
  readonly without?: number
}

export interface FiltersProps {
  readonly filters: readonly ActiveFilter[]
  readonly onSearch: (part: Readonly<Record<string, undefined>>) => void
}

interface FilterChipsProps extends FiltersProps {
  readonly total: number | string
}

/** What narrows the list, how many are left, and the way back to all. */
export function FilterChips({ filters, total, onSearch }: FilterChipsProps) {
  const { t } = useText()
  return (
    <div className={classes['chips']} role="group" aria-label={t('table.filters')}>
      <span className={classes['count']} role="status">
        {t('table.found', { total })}
      </span>
      {filters.map((filter) => (
        <button
          key={filter.names[0]}
          type="button"
          className={classes['chip']}
          onClick={() => onSearch(without([filter]))}
          aria-label={t('table.dropFilter', { filter: filter.label })}
        >
          {filter.label}
          <IconX size={14} aria-hidden="true" />
        </button>
      ))}
      {filters.length > 1 && (
        <button type="button" className={classes['all']} onClick={() => onSearch(without(filters))}>
          {t('table.clearAll')}
        </button>
      )}
    </div>
  )
}

/** The part of the address that takes these filters away, and leads to the first page. */
export function without(filters: readonly ActiveFilter[]): Readonly<Record<string, undefined>> {
  const names = [...filters.flatMap((filter) => filter.names), 'page']
  return Object.fromEntries(names.map((name) => [name, undefined]))
}
