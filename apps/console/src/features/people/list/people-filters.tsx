import { Role } from '@jianjia/domain/org'
import { scopeOf } from '@jianjia/domain/policy'
import { Checkbox, Select } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useOrgWords } from '../../../lib/org-words/use-org-words.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { SearchField } from '../../../ui/search-field.tsx'
import { useText } from '../text.ts'
import classes from './people.module.css'

const route = getRouteApi('/signed-in/people')

export function PeopleFilters() {
  const { t } = useText()
  const words = useOrgWords()
  const { actor } = usePlace()
  const { q = '', role, everybody = false } = route.useSearch()
  const navigate = route.useNavigate()
  const put = (part: { q?: string | undefined; role?: Role | undefined; everybody?: boolean | undefined }) =>
    void navigate({ search: (old) => ({ ...old, ...part, page: undefined }), replace: true })
  return (
    <search className={classes['filters']}>
      <SearchField label={t('search')} value={q} onSearch={(words) => put({ q: words })} />
      <Select
        label={t('role')}
        placeholder={t('allRoles')}
        clearable
        clearButtonProps={{ 'aria-label': t('clear') }}
        data={Role.options.map((value) => ({ value, label: words.role(value) }))}
        value={role ?? null}
        onChange={(value) => put({ role: Role.safeParse(value).data })}
        comboboxProps={{ withinPortal: false }}
      />
      {scopeOf(actor, 'person.read').kind === 'everything' && (
        <Checkbox
          className={classes['everybody']}
          size="md"
          label={t('everybody')}
          checked={everybody}
          onChange={(event) => put({ everybody: event.currentTarget.checked || undefined })}
        />
      )}
    </search>
  )
}
