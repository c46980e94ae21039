import { type Cadence, type DutyDraft, earliestStart, tellDuty } from '@jianjia/domain/duty'
import { Checkbox, Group, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import type { Failure } from '../../../lib/api/failure.ts'
import { formatDay } from '../../../lib/format/day.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { SchemaFormFrame } from '../../../ui/form/schema-form.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { type SchemaForm, useSchemaForm } from '../../../ui/form/use-schema-form.ts'
import { Sheet } from '../../../ui/sheet.tsx'
import { useText } from '../text.ts'
import { CountedFields } from './counted-fields.tsx'
import { draftOf, type DutySchema, type DutyValues, dutySchema, valuesOf } from './duty-schema.ts'
import { RhythmFields } from './rhythm-fields.tsx'
import classes from './settings.module.css'
import { DayInput } from '../../../ui/form/day-input.tsx'

export type DutyForm = SchemaForm<DutySchema>

export function useDutyForm(draft: DutyDraft): DutyForm {
  const { t } = useText()
  const schema = useMemo(() => dutySchema(t), [t])
  return useSchemaForm(schema, valuesOf(draft))
}

interface DutyFieldsProps {
  readonly form: DutyForm
  readonly failure: Failure | undefined
  readonly pending: boolean
  readonly waiting: boolean
  /** The duty holds already: where it asks something else, another one follows. */
  readonly follows: boolean
  readonly onSubmit: (draft: DutyDraft) => unknown
}

export function DutyFields({ form, failure, pending, waiting, follows, onSubmit }: DutyFieldsProps) {
  const { t, language } = useText()
  const { today } = usePlace()
  const draft = readDraft(form.values)
  const words = draft && tellDuty(draft)
  return (
    <SchemaFormFrame<DutySchema> form={form} failure={failure} onSubmit={onSubmit}>
      <Sheet title={t('form.what')}>
        <div className={classes['stack']}>
          <TextInput
            required
            maxLength={60}
            label={t('form.name')}
            description={t('form.nameHint')}
            {...form.getInputProps('name')}
          />
          <CountedFields form={form} />
        </div>
      </Sheet>
      <Sheet title={t('form.often')}>
        <RhythmFields form={form} />
      </Sheet>
      <Sheet title={t('form.whoAndWhen')}>
        <div className={classes['stack']}>
          <Checkbox.Group label={t('form.who')} required {...form.getInputProps('unitKinds')}>
            <Group gap="md" mt="xs">
              {(['branch', 'generalBranch'] as const).map((kind) => (
                <Checkbox key={kind} size="md" value={kind} label={t(`settings.who.${kind}`)} />
              ))}
            </Group>
          </Checkbox.Group>
          <div className={classes['fields']}>
            <DayInput
              required
              label={t('form.startsOn')}
              description={t('form.startsOnHint', { day: formatDay(earliestStart(cadenceOf(draft), today), language) })}
              {...form.getInputProps('startsOn')}
            />
            <TextInput required inputMode="numeric" label={t('form.soon')} {...form.getInputProps('soonDays')} />
          </div>
          {follows && <p className={classes['note']}>{t('form.followHint')}</p>}
          {words && (
            <p role="status">
              {t('form.example')} <strong>{language === 'en' ? words.en : words.zh}</strong>
            </p>
          )}
        </div>
      </Sheet>
      <SubmitBar label={t('form.save')} pending={pending} waiting={waiting} />
    </SchemaFormFrame>
  )
}

const MONTHLY: Cadence = { kind: 'every', cycle: 'month', year: 'school', times: 1, pause: [] }

function cadenceOf(draft: DutyDraft | undefined): Cadence {
  return draft?.cadence ?? MONTHLY
}

/** What the form says so far, where it can be read. */
function readDraft(values: DutyValues): DutyDraft | undefined {
  try {
    return draftOf(values)
  } catch {
    return undefined
  }
}
