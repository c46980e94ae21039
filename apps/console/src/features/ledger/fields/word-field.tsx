import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../../lib/api/trpc.ts'
import { useText } from '../text.ts'
import { useEntryFormPlace } from './entry-form-context.ts'
import type { ControlProps } from './field.tsx'

/** A word of the list that the district keeps, under the headings of that list. */
export function WordField({ field, path, label, hint }: ControlProps) {
  const { t } = useText()
  const { form, districtId } = useEntryFormPlace()
  const lists = useQuery(trpc.ledger.words.queryOptions({ districtId }))
  const listed = field.list === null ? [] : (lists.data?.lists[field.list].words ?? [])
  const input = form.getInputProps(path)
  const now = String(input.value)
  // A word that the district has since taken off its list stays what this entry says.
  const words =
    now === '' || listed.some(({ word }) => word === now) ? listed : [{ word: now, heading: null }, ...listed]
  const groups = [...new Set(words.map(({ heading }) => heading))]
  return (
    <Select
      label={label}
      description={hint}
      placeholder={lists.isPending ? t('form.loading') : t('form.choose')}
      searchable
      data={groups.map((heading) => ({
        group: heading ?? t('form.otherWords'),
        items: words.filter((word) => word.heading === heading).map(({ word }) => word),
      }))}
      {...input}
      value={now === '' ? null : now}
      onChange={(value) => form.setFieldValue(path, value ?? '')}
    />
  )
}
