import { tellPeriod } from '@jianjia/domain/period'
import { PlainDate } from '@jianjia/domain/kernel'
import { Textarea, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { z } from 'zod'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { SchemaFormFrame } from '../../../ui/form/schema-form.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { useSchemaForm } from '../../../ui/form/use-schema-form.ts'
import { Sheet } from '../../../ui/sheet.tsx'
import { useText } from '../text.ts'
import type { SetRound } from './set-round.ts'
import { DayInput } from '../../../ui/form/day-input.tsx'

/** Says it anew: its name, its words, its last day. Once somebody has handed in, only a later day and with a reason. */
export function EditForm({ round }: { readonly round: SetRound }) {
  const { t, language } = useText()
  const { districtId } = usePlace()
  const { roundId, version, periodLabel, note, dueOn, over, handedIn } = round
  const bound = over || handedIn > 0
  const schema = useMemo(
    () =>
      z
        .object({
          periodLabel: z.string().trim().min(1, t('edit.labelMissing')).max(60),
          dueOn: z.string().refine((day) => PlainDate.safeParse(day).success, t('edit.dueMissing')),
          note: z.string().trim().max(500),
          reason: z.string().trim().max(200),
        })
        .refine((said) => !bound || said.dueOn === dueOn || said.reason.length >= 2, {
          path: ['reason'],
          message: t('round.reasonMissing'),
        }),
    [t, bound, dueOn],
  )
  const told = tellPeriod(periodLabel, language)
  const form = useSchemaForm(schema, { periodLabel: told, dueOn, note, reason: '' })
  const edit = useChange({ mutation: trpc.obligation.edit.mutationOptions(), form })
  const moved = form.values.dueOn !== dueOn
  return (
    <Sheet title={t('edit.title')} narrow>
      <SchemaFormFrame
        form={form}
        failure={edit.failure}
        onSubmit={({ reason, dueOn: day, ...said }) =>
          edit.submit({
            ...{ districtId, roundId, ...said, dueOn: PlainDate.parse(day), expectedVersion: version },
            // A name that was only shown in another language is not a new one.
            periodLabel: said.periodLabel === told ? periodLabel : said.periodLabel,
            reason: reason === '' ? null : reason,
          })
        }
      >
        <TextInput label={t('edit.label')} required maxLength={60} {...form.getInputProps('periodLabel')} />
        <DayInput
          required
          label={t('round.dueOn')}
          description={t(over ? 'edit.dueOver' : bound ? 'edit.dueBound' : 'edit.dueFree', { count: handedIn })}
          {...(bound && { min: dueOn })}
          {...form.getInputProps('dueOn')}
        />
        <Textarea label={t('round.note')} autosize minRows={2} {...form.getInputProps('note')} />
        <TextInput
          label={t('round.reason')}
          description={t('edit.reasonHint')}
          required={bound && moved}
          maxLength={200}
          {...form.getInputProps('reason')}
        />
        <SubmitBar label={t(over && moved ? 'edit.submitAll' : 'edit.submit')} pending={edit.pending} />
      </SchemaFormFrame>
    </Sheet>
  )
}
