import { periodsAround, tellPeriod } from '@jianjia/domain/period'
import { Amount } from '@jianjia/domain/scheme'
import { Autocomplete, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { z } from 'zod'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { SchemaFormFrame } from '../../../ui/form/schema-form.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { useSchemaForm } from '../../../ui/form/use-schema-form.ts'
import { PageHeader } from '../../../ui/page-header.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import { useMay } from '../parts/use-may.ts'
import { useText } from '../text.ts'

/** 从空白开始: a name, a period and a total; everything else is written in the draft. */
export function BlankPage() {
  const { t } = useText()
  const may = useMay()
  return (
    <>
      <PageHeader
        title={t('begin.blank')}
        trail={[
          { label: t('title'), link: { to: '/schemes' } },
          { label: t('begin.title'), link: { to: '/schemes/begin' } },
        ]}
        lead={t('begin.blankText')}
      />
      {may('scheme.write') ? <BlankForm /> : <StateView kind="noRight" />}
    </>
  )
}

function BlankForm() {
  const { t, language } = useText()
  const { districtId, today } = usePlace()
  const navigate = useNavigate()
  const periods = useMemo(() => [...new Set(periodsAround(today).map(({ label }) => label))], [today])
  const schema = useMemo(
    () =>
      z.object({
        name: z.string().trim().min(1, t('form.nameMissing')).max(100),
        // One that is offered is kept under the name that every language knows.
        yearLabel: z
          .string()
          .trim()
          .transform((told) => periods.find((label) => tellPeriod(label, language) === told) ?? told)
          .pipe(z.string().min(1, t('form.yearMissing')).max(20, t('form.yearLong'))),
        total: z
          .string()
          .trim()
          .refine((text) => text === '' || Amount.safeParse(text).success, t('begin.totalWrong')),
      }),
    [t, periods, language],
  )
  const form = useSchemaForm(schema, { name: '', yearLabel: tellPeriod(periods[0] ?? '', language), total: '100' })
  const change = useChange({
    mutation: trpc.scheme.create.mutationOptions(),
    form,
    onDone: ({ schemeId }) => void navigate({ to: '/schemes/$schemeId', params: { schemeId } }),
  })
  return (
    <SchemaFormFrame
      form={form}
      failure={change.failure}
      onSubmit={({ total, ...heading }) =>
        change.submit({ districtId, ...heading, total: total === '' ? null : Amount.parse(total) })
      }
    >
      <Sheet narrow>
        <TextInput label={t('begin.name')} maxLength={100} {...form.getInputProps('name')} />
        <Autocomplete
          mt="md"
          label={t('begin.period')}
          description={t('begin.periodHint')}
          maxLength={30}
          data={periods.map((label) => tellPeriod(label, language))}
          filter={({ options }) => options}
          {...form.getInputProps('yearLabel')}
        />
        <TextInput
          mt="md"
          label={t('begin.total')}
          description={t('begin.totalHint')}
          inputMode="decimal"
          maxLength={20}
          {...form.getInputProps('total')}
        />
      </Sheet>
      <SubmitBar label={t('begin.submit')} pending={change.pending} waiting={change.waiting} />
    </SchemaFormFrame>
  )
}
