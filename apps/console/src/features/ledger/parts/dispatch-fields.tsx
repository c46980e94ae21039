import { MAX_EVIDENCE_BYTES } from '@jianjia/domain/evidence'
import { DispatchGenre, DispatchLevel } from '@jianjia/domain/ledger'
import { SegmentedControl, Select, Switch, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { SchemaForm } from '../../../ui/form/use-schema-form.ts'
import { FormField } from '../../../ui/form/form-field.tsx'
import { EvidenceTray } from '../../../ui/tray/evidence-tray.tsx'
import type { TrayFile } from '../../../ui/tray/tray-item.ts'
import { useText } from '../text.ts'
import type { useDispatchSchema } from './dispatch-schema.ts'
import classes from './dispatch-fields.module.css'

export interface DispatchFieldsProps {
  readonly form: SchemaForm<ReturnType<typeof useDispatchSchema>>
  readonly districtId: string
  readonly today: string
  /** The units for which the person may record; one of them is not asked about. */
  readonly units: readonly { readonly unitId: string; readonly name: string }[]
  readonly files: readonly TrayFile[]
}

/** Six questions and a camera, in the order in which one tells it. */
export function DispatchFields({ form, districtId, today, units, files: known }: DispatchFieldsProps) {
  const { t } = useText()
  const [files, setFiles] = useState(known)
  const { adopted, fileIds, unitId } = form.values
  return (
    <div className={classes['fields']}>
      {units.length > 1 && (
        <Select
          label={t('form.unit')}
          allowDeselect={false}
          searchable
          data={units.map((unit) => ({ value: unit.unitId, label: unit.name }))}
          {...form.getInputProps('unitId')}
        />
      )}
      <TextInput label={t('form.what')} description={t('form.whatHint')} {...form.getInputProps('title')} />
      <TextInput type="date" max={today} label={t('form.day')} {...form.getInputProps('day')} />
      <FormField path="genre" label={t('form.genre')}>
        <SegmentedControl
          fullWidth
          aria-label={t('form.genre')}
          data={DispatchGenre.options.map((value) => ({ value, label: t(`genre.${value}`) }))}
          {...form.getInputProps('genre')}
        />
      </FormField>
      <Select
        label={t('form.level')}
        allowDeselect={false}
        data={DispatchLevel.options.map((value) => ({ value, label: t(`level.${value}`) }))}
        {...form.getInputProps('level')}
      />
      <TextInput label={t('form.channel')} description={t('form.channelHint')} {...form.getInputProps('channel')} />
      <Switch size="md" label={t('form.adopted')} {...form.getInputProps('adopted', { type: 'checkbox' })} />
      {adopted && (
        <>
          <TextInput type="date" max={today} label={t('form.adoptedOn')} {...form.getInputProps('adoptedOn')} />
          <TextInput
            inputMode="url"
            label={t('form.link')}
            description={t('form.linkHint')}
            {...form.getInputProps('link')}
          />
        </>
      )}
      <FormField path="fileIds" label={t('form.proof')} hint={t('form.proofHint')} error={form.errors['fileIds']}>
        <EvidenceTray
          districtId={districtId}
          ownerUnitId={unitId}
          files={files.filter((file) => fileIds.some((id) => id === file.fileId))}
          maxBytes={MAX_EVIDENCE_BYTES}
          path="fileIds"
          onAdd={(file) => {
            setFiles((old) => [...old.filter((each) => each.fileId !== file.fileId), file])
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
      <TextInput label={t('form.author')} {...form.getInputProps('author')} />
    </div>
  )
}
