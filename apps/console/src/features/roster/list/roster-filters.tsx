import { UnitId } from '@jianjia/domain/kernel'
import { Select } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { SearchField } from '../../../ui/search-field.tsx'
import { useRosterGroups, useRosterUnit } from '../parts/use-roster-unit.ts'
import { VIEWS } from '../parts/views.ts'
import { useText } from '../text.ts'
import classes from './roster.module.css'

const route = getRouteApi('/signed-in/roster')

export function RosterFilters() {
  const { t } = useText()
  const { unitId } = useRosterUnit()
  const groups = useRosterGroups(unitId)
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { q = '', view = 'members', group } = search
  const put = (part: Partial<typeof search>) =>
    void navigate({ search: (old) => ({ ...old, ...part, page: undefined }), replace: true })
  return (
    <search className={classes['filters']}>
      <SearchField label={t('search')} value={q} onSearch={(words) => put({ q: words })} />
      <Select
        label={t('who')}
        allowDeselect={false}
        data={VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
        value={view}
        onChange={(value) => {
          const chosen = VIEWS.find((each) => each === value)
          put({ view: chosen === 'members' ? undefined : chosen })
        }}
        comboboxProps={{ withinPortal: false }}
      />
      {groups.length > 1 && (
        <Select
          label={t('group')}
          placeholder={t('allGroups')}
          clearable
          searchable
          clearButtonProps={{ 'aria-label': t('allGroups') }}
          data={groups.slice(1).map(({ unitId: value, name }) => ({ value, label: name }))}
          value={group ?? null}
          onChange={(value) => put({ group: UnitId.safeParse(value).data })}
          comboboxProps={{ withinPortal: false }}
        />
      )}
    </search>
  )
}
