import { Button, MultiSelect } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../text.ts'
import { useEntryFormPlace } from './entry-form-context.ts'
import type { ControlProps } from './field.tsx'
import classes from './people-field.module.css'
import { PersonLine } from './person-line.tsx'
import { isAmong, useRoster } from './use-roster.ts'

const HEADCOUNT = 'entry.details.headcount'

/** Members of the roster, several: found by name or pinyin, or everybody of the group at once. */
export function PeopleField({ path, label, hint }: ControlProps) {
  const { t } = useText()
  const { form } = useEntryFormPlace()
  const input = form.getInputProps(path)
  const named: readonly string[] = Array.isArray(input.value) ? input.value : []
  const roster = useRoster(named)
  const [failed, setFailed] = useState(false)
  const choose = (ids: readonly string[]) => {
    form.setFieldValue(path, [...ids])
    const said = Number.parseInt(String(form.values.entry.details['headcount'] ?? ''), 10)
    if ('headcount' in form.values.entry.details && !(said >= ids.length) && ids.length > 0)
      form.setFieldValue(HEADCOUNT, String(ids.length))
  }
  const chooseEverybody = async () => {
    const answer = await roster.everybodyHere().catch(() => undefined)
    setFailed(answer === undefined)
    if (answer !== undefined) choose([...new Set([...named, ...answer.members.map(({ personId }) => personId)])])
  }
  const options = [...roster.people.values()].map(({ personId, name }) => ({ value: personId, label: name }))
  const unknown = named.filter((id) => !roster.people.has(id)).map((id) => ({ value: id, label: '…' }))
  return (
    <div>
      <MultiSelect
        label={label}
        description={hint}
        error={input.error}
        data-path={path}
        placeholder={named.length === 0 ? t('form.people') : ''}
        searchable
        clearable={named.length > 0}
        clearButtonProps={{ 'aria-label': t('form.peopleNobody') }}
        hidePickedOptions
        comboboxProps={{ withinPortal: false }}
        classNames={{ pillsList: classes['pills'] ?? '', pill: classes['pill'] ?? '' }}
        data={[...options, ...unknown]}
        filter={({ options: all }) => all.filter((each) => 'value' in each && isAmong(roster.found, each.value))}
        nothingFoundMessage={
          roster.pending ? t('form.loading') : t(roster.failed ? 'form.peopleFailed' : 'form.peopleNone')
        }
        renderOption={({ option }) => <PersonLine member={roster.people.get(option.value)} />}
        searchValue={roster.words}
        onSearchChange={roster.setWords}
        {...roster.composition}
        value={[...named]}
        onChange={choose}
      />
      <div className={classes['below']}>
        <Button variant="subtle" size="compact-md" onClick={() => void chooseEverybody()}>
          {t('form.everybody')}
        </Button>
        {failed && <span role="alert">{t('form.peopleFailed')}</span>}
        {named.length > 0 && <span role="status">{t('form.peopleChosen', { count: named.length })}</span>}
      </div>
    </div>
  )
}
