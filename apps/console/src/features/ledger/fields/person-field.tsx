import { Select } from '@mantine/core'
import { useText } from '../text.ts'
import { useEntryFormPlace } from './entry-form-context.ts'
import type { ControlProps } from './field.tsx'
import { PersonLine } from './person-line.tsx'
import { useRoster } from './use-roster.ts'

const NAME = 'personName'

/** One member of the roster; the name that is written beside it follows. */
export function PersonField({ path, label, hint }: ControlProps) {
  const { t } = useText()
  const { form } = useEntryFormPlace()
  const input = form.getInputProps(path)
  const chosen = typeof input.value === 'string' && input.value !== '' ? input.value : null
  const roster = useRoster(chosen === null ? [] : [chosen])
  const choose = (id: string | null) => {
    form.setFieldValue(path, id ?? '')
    const member = id === null ? undefined : roster.people.get(id)
    if (member !== undefined && NAME in form.values.entry.details)
      form.setFieldValue(`entry.details.${NAME}`, member.name)
  }
  const options = [...roster.people.values()].map(({ personId, name }) => ({ value: personId, label: name }))
  const unknown = chosen !== null && !roster.people.has(chosen) ? [{ value: chosen, label: '…' }] : []
  return (
    <Select
      label={label}
      description={hint ?? t('form.personHint')}
      error={input.error}
      data-path={path}
      placeholder={t('form.people')}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('form.peopleNobody') }}
      comboboxProps={{ withinPortal: false }}
      data={[...options, ...unknown]}
      filter={({ options: all }) => all}
      nothingFoundMessage={
        roster.pending ? t('form.loading') : t(roster.failed ? 'form.peopleFailed' : 'form.peopleNone')
      }
      renderOption={({ option }) => <PersonLine member={roster.people.get(option.value)} />}
      onSearchChange={roster.setWords}
      {...roster.composition}
      value={chosen}
      onChange={choose}
    />
  )
}
