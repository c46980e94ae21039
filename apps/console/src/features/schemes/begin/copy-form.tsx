import { tellPeriod } from '@jianjia/domain/period'
import { laterLabel, schemeForLater } from '@jianjia/domain/scheme'
import { NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { z } from 'zod'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { SchemaFormFrame } from '../../../ui/form/schema-form.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { useSchemaForm } from '../../../ui/form/use-schema-form.ts'
import { Picker } from '../../../ui/picker/picker.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { useText } from '../text.ts'
import type { Taken } from './copy-page.tsx'
import { listSign } from '../../../lib/format/signs.ts'

const route = getRouteApi('/signed-in/schemes/copy')

/** By how many years a copy is usually moved on. */
const YEARS = [1, 2, 3, 0] as const

export interface CopyFormProps {
  readonly schemes: readonly Taken[]
  readonly chosen: Taken
}

/** Which version, how many years later, and what it is called then; names follow until somebody writes their own. */
export function CopyForm({ schemes, chosen }: CopyFormProps) {
  const { t, language } = useText()
  const { districtId } = usePlace()
  const navigate = route.useNavigate()
  const { schemeId, published: number } = chosen
  const schema = useMemo(
    () =>
      z.object({
        years: z.string(),
        name: z.string().trim().min(1, t('form.nameMissing')).max(100),
        yearLabel: z.string().trim().min(1, t('form.yearMissing')).max(20),
      }),
    [t],
  )
  const form = useSchemaForm(schema, { years: '1', ...headingOf(chosen, 1) })
  const years = Number(form.values.years)
  const change = useChange({
    mutation: trpc.scheme.copy.mutationOptions(),
    form,
    onDone: (made) => void navigate({ to: '/schemes/$schemeId', params: { schemeId: made.schemeId } }),
  })

  function move(next: string) {
    const before = headingOf(chosen, years)
    const after = headingOf(chosen, Number(next))
    for (const key of ['name', 'yearLabel'] as const)
      if (form.values[key] === before[key]) form.setFieldValue(key, after[key])
    form.setFieldValue('years', next)
  }

  return (
    <SchemaFormFrame
      form={form}
      failure={change.failure}
      onSubmit={({ name, yearLabel }) => change.submit({ districtId, schemeId, number, name, yearLabel, years })}
    >
      <Sheet narrow>
        <Picker
          label={t('copy.from')}
          settled
          options={schemes.map((one) => ({
            value: one.schemeId,
            label: t('copy.version', {
              name: one.name,
              year: tellPeriod(one.yearLabel, language),
              number: one.published,
            }),
          }))}
          value={schemeId}
          onChange={(next) => next !== null && void navigate({ search: { from: next }, replace: true })}
        />
        <NativeSelect
          mt="md"
          label={t('copy.years')}
          data={YEARS.map((count) => ({
            value: `${count}`,
            label: count === 0 ? t('copy.same') : t('copy.yearsOf', { count }),
          }))}
          value={form.values.years}
          onChange={(event) => move(event.currentTarget.value)}
        />
        <TextInput mt="md" label={t('form.name')} maxLength={100} {...form.getInputProps('name')} />
        <TextInput mt="md" label={t('form.year')} maxLength={20} {...form.getInputProps('yearLabel')} />
        <WhatIsTaken taken={chosen} years={years} />
      </Sheet>
      <SubmitBar label={t('copy.submit')} pending={change.pending} waiting={change.waiting} />
    </SchemaFormFrame>
  )
}

/** How much is taken, which days move, and what still names a year. */
function WhatIsTaken({ taken, years }: { readonly taken: Taken; readonly years: number }) {
  const { t, language } = useText()
  const { districtId } = usePlace()
  const about = { districtId, schemeId: taken.schemeId, number: taken.published }
  const query = useQuery(trpc.scheme.version.queryOptions(about))
  const listed = (lines: readonly { readonly name: string }[]) => lines.map(({ name }) => name).join(listSign(language))
  return (
    <QueryView query={query} lines={2}>
      {({ scheme }) => {
        const { moved, namesYear } = schemeForLater(scheme, years)
        const { items, levels, quotas = [] } = scheme
        return (
          <ul data-taken>
            <li>{t('copy.counts', { items: items.length, levels: levels.length, quotas: quotas.length })}</li>
            <li>
              {moved.length === 0 ? t('copy.noMoved') : t('copy.moved', { count: moved.length, names: listed(moved) })}
            </li>
            {namesYear.length > 0 && (
              <li>{t('copy.namesYear', { count: namesYear.length, names: listed(namesYear) })}</li>
            )}
          </ul>
        )
      }}
    </QueryView>
  )
}

function headingOf({ name, yearLabel }: Taken, years: number) {
  return { name: laterLabel(name, years), yearLabel: laterLabel(yearLabel, years) }
}
