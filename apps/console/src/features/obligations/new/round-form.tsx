import { Checkbox, Group, Textarea } from '@mantine/core'
import { parts, PlainDate } from '@jianjia/domain/kernel'
import { Stage } from '@jianjia/domain/org'
import { OwingKind, USUAL_STEPS } from '@jianjia/domain/obligation'
import { periodsAround } from '@jianjia/domain/period'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { useOrgWords } from '../../../lib/org-words/use-org-words.ts'
import { useSegmentName } from '../../../lib/segments/use-segment-name.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { SchemaFormFrame } from '../../../ui/form/schema-form.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { useSchemaForm } from '../../../ui/form/use-schema-form.ts'
import { Sheet } from '../../../ui/sheet.tsx'
import { StepsField } from '../parts/steps-field.tsx'
import { useText } from '../text.ts'
import classes from './new.module.css'
import { PeriodFields } from './period-fields.tsx'
import { roundSchema } from './round-schema.ts'
import { DayInput } from '../../../ui/form/day-input.tsx'

export function RoundForm() {
  const { t } = useText()
  const { districtId, today } = usePlace()
  const navigate = useNavigate()
  const words = useOrgWords()
  const segmentName = useSegmentName()
  const schema = useMemo(() => roundSchema(t), [t])
  const [, first] = periodsAround(today)
  const form = useSchemaForm(schema, {
    kind: 'plan',
    periodKind: first?.kind ?? 'custom',
    periodLabel: first?.label ?? '',
    periodStart: first?.start ?? '',
    periodEnd: first?.end ?? '',
    opensOn: today,
    dueOn: '',
    unitKinds: ['branch'],
    stages: [],
    note: '',
    steps: USUAL_STEPS,
  })
  const change = useChange({
    mutation: trpc.obligation.setRound.mutationOptions(),
    form,
    onDone: () => void navigate({ to: '/obligations', search: { year: yearOf(form.values.dueOn) } }),
  })
  return (
    <SchemaFormFrame
      form={form}
      failure={change.failure}
      onSubmit={(values) => change.submit({ districtId, ...values })}
    >
      <PeriodFields form={form} today={today} />
      <Sheet title={t('form.when')}>
        <div className={classes['fields']}>
          <DayInput
            required
            label={t('form.dueOn')}
            description={t('form.dueOnHint')}
            {...form.getInputProps('dueOn')}
          />
          <DayInput
            required
            label={t('form.opensOn')}
            description={t('form.opensOnHint')}
            {...form.getInputProps('opensOn')}
          />
        </div>
      </Sheet>
      <Sheet title={t('form.who')}>
        <div className={classes['stack']}>
          <Checkbox.Group label={t('form.unitKinds')} required {...form.getInputProps('unitKinds')}>
            <Group gap="md" mt="xs">
              {OwingKind.options.map((kind) => (
                <Checkbox key={kind} size="md" value={kind} label={words.kind(kind)} />
              ))}
            </Group>
          </Checkbox.Group>
          <Checkbox.Group label={t('form.stages')} description={t('form.stagesHint')} {...form.getInputProps('stages')}>
            <Group gap="md" mt="xs">
              {Stage.options.map((stage) => (
                <Checkbox key={stage} size="md" value={stage} label={segmentName(stage)} />
              ))}
            </Group>
          </Checkbox.Group>
          <Textarea
            label={t('form.note')}
            description={t('form.noteHint')}
            autosize
            minRows={2}
            {...form.getInputProps('note')}
          />
        </div>
      </Sheet>
      <Sheet title={t('steps.title')}>
        <StepsField
          value={form.values.steps}
          onChange={(steps) => form.setFieldValue('steps', steps)}
          error={form.errors['steps']}
        />
      </Sheet>
      <SubmitBar label={t('form.submit')} pending={change.pending} waiting={change.waiting} />
    </SchemaFormFrame>
  )
}

function yearOf(day: string): number | undefined {
  const found = PlainDate.safeParse(day)
  return found.success ? parts(found.data).year : undefined
}
