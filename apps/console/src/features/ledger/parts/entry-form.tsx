import { MAX_EVIDENCE_BYTES } from '@jianjia/domain/evidence'
import type { LedgerKind } from '@jianjia/domain/ledger'
import { Select, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Failure } from '../../../lib/api/failure.ts'
import { FormField } from '../../../ui/form/form-field.tsx'
import { SchemaFormFrame } from '../../../ui/form/schema-form.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { EvidenceTray } from '../../../ui/tray/evidence-tray.tsx'
import type { TrayFile } from '../../../ui/tray/tray-item.ts'
import { EntryFormContext } from '../fields/entry-form-context.ts'
import { useText } from '../text.ts'
import classes from './entry-form.module.css'
import type { EntrySchema, EntrySent } from './entry-values.ts'
import type { EntryForm as Form } from './use-entry-form.ts'
import { DayInput } from '../../../ui/form/day-input.tsx'

/** What the frame needs of whoever records, corrects or copies. */
export interface EntryFrame<K extends LedgerKind> {
  readonly kind: K
  readonly form: Form
  readonly districtId: string
  readonly today: string
  /** The units for which the person may record; one of them is not asked about. */
  readonly units: readonly { readonly unitId: string; readonly name: string }[]
  readonly files: readonly TrayFile[]
  readonly failure: Failure | undefined
  readonly pending: boolean
  readonly waiting: boolean
  readonly submitLabel: string
  readonly onSubmit: (sent: EntrySent) => unknown
}

export interface KindFormProps<K extends LedgerKind> {
  readonly frame: EntryFrame<K>
}

export interface EntryFormProps<K extends LedgerKind> extends KindFormProps<K> {
  readonly titleHint: string
  /** What the day is of, where it is not simply the day. */
  readonly dayLabel?: string
  readonly proofHint?: string
  /** The fields of the kind, in the order in which one tells it. */
  readonly children: ReactNode
}

/** The same for every ledger: which unit, what, when; then the kind's own fields; then the camera. */
export function EntryForm<K extends LedgerKind>(props: EntryFormProps<K>) {
  const { frame, titleHint, dayLabel, proofHint, children } = props
  const { kind, form, today, units, failure, pending, waiting, submitLabel, onSubmit } = frame
  const { t } = useText()
  return (
    <EntryFormContext value={{ kind, form, today, districtId: frame.districtId }}>
      <SchemaFormFrame<EntrySchema> form={form} failure={failure} onSubmit={onSubmit}>
        <Sheet narrow>
          <div className={classes['fields']}>
            {units.length > 1 && (
              <Select
                label={t('form.unit')}
                allowDeselect={false}
                searchable
                data={units.map((unit) => ({ value: unit.unitId, label: unit.name }))}
                {...form.getInputProps('entry.unitId')}
              />
            )}
            <TextInput label={t('form.what')} description={titleHint} {...form.getInputProps('entry.title')} />
            <DayInput max={today} label={dayLabel ?? t('form.day')} {...form.getInputProps('entry.day')} />
            {children}
            <ProofField frame={frame} hint={proofHint} />
          </div>
        </Sheet>
        <SubmitBar label={submitLabel} pending={pending} waiting={waiting} />
      </SchemaFormFrame>
    </EntryFormContext>
  )
}

function ProofField<K extends LedgerKind>({ frame, hint }: { frame: EntryFrame<K>; hint: string | undefined }) {
  const { t } = useText()
  const { form, districtId, files: known } = frame
  const [added, setAdded] = useState<readonly TrayFile[]>([])
  const files = [...known, ...added.filter((file) => known.every(({ fileId }) => fileId !== file.fileId))]
  const { fileIds, entry } = form.values
  return (
    <FormField path="fileIds" label={t('form.proof')} hint={hint} error={form.errors['fileIds']}>
      <EvidenceTray
        districtId={districtId}
        ownerUnitId={entry.unitId}
        files={files.filter((file) => fileIds.includes(file.fileId))}
        maxBytes={MAX_EVIDENCE_BYTES}
        path="fileIds"
        onAdd={(file) => {
          setAdded((old) => [...old.filter((each) => each.fileId !== file.fileId), file])
          form.setFieldValue('fileIds', [...new Set([...form.getValues().fileIds, file.fileId])])
        }}
        onRemove={(fileId) =>
          form.setFieldValue(
            'fileIds',
            form.getValues().fileIds.filter((id) => id !== fileId),
          )
        }
      />
    </FormField>
  )
}
