import { Button } from '@mantine/core'
import { StateView } from '../state-view.tsx'
import { useText } from '../text.ts'
import { type FiltersProps, without } from './filter-chips.tsx'

/** Nothing is left under the filters: each is named, with what would be found without it where that is known. */
export function NothingFound({ filters, onSearch }: FiltersProps) {
  const { t } = useText()
  return (
    <StateView
      kind="nothingFound"
      text={t('table.loosen', { filters: filters.map(({ label }) => label).join(t('table.and')) })}
      action={
        <>
          {filters.map((filter) => (
            <Button key={filter.names[0]} variant="default" onClick={() => onSearch(without([filter]))}>
              {filter.without === undefined
                ? t('table.without', { filter: filter.label })
                : t('table.withoutFinds', { filter: filter.label, count: filter.without })}
            </Button>
          ))}
          {filters.length > 1 && <Button onClick={() => onSearch(without(filters))}>{t('table.clearAll')}</Button>}
        </>
      }
    />
  )
}
