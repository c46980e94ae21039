import { Stage, UnitKind } from '@jianjia/domain/org'
import { Select } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useOrgWords } from '../../../lib/org-words/use-org-words.ts'
import { useSegmentName } from '../../../lib/segments/use-segment-name.ts'
import { SearchField } from '../../../ui/search-field.tsx'
import { useText } from '../text.ts'
import classes from './tree.module.css'

const route = getRouteApi('/signed-in/units')

/** Search and filters; all of it in the address. */
export function FilterBar() {
  const { t } = useText()
  const words = useOrgWords()
  const stageName = useSegmentName()
  const { q = '', kind, stage } = route.useSearch()
  const navigate = route.useNavigate()
  const put = (part: { q?: string | undefined; kind?: UnitKind | undefined; stage?: Stage | undefined }) =>
    void navigate({ search: (old) => ({ ...old, ...part, at: undefined }), replace: true })
  return (
    <search className={classes['filters']}>
      <SearchField
        label={t('search')}
        placeholder={t('searchHint')}
        value={q}
        onSearch={(words) => put({ q: words })}
      />
      <Select
        label={t('kind')}
        placeholder={t('all')}
        clearable
        clearButtonProps={{ 'aria-label': t('clear') }}
        data={UnitKind.options.map((value) => ({ value, label: words.kind(value) }))}
        value={kind ?? null}
        onChange={(value) => put({ kind: UnitKind.safeParse(value).data })}
        comboboxProps={{ withinPortal: false }}
      />
      <Select
        label={t('stage')}
        placeholder={t('all')}
        clearable
        clearButtonProps={{ 'aria-label': t('clear') }}
        data={Stage.options.map((value) => ({ value, label: stageName(value) }))}
        value={stage ?? null}
        onChange={(value) => put({ stage: Stage.safeParse(value).data })}
        comboboxProps={{ withinPortal: false }}
      />
    </search>
  )
}
