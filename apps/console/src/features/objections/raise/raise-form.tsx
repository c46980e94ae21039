import { MAX_EVIDENCE_BYTES } from '@jianjia/domain/evidence'
import { Textarea } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { z } from 'zod'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { SchemaFormFrame } from '../../../ui/form/schema-form.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { useSchemaForm } from '../../../ui/form/use-schema-form.ts'
import { Picker } from '../../../ui/picker/picker.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { EvidenceTray } from '../../../ui/tray/evidence-tray.tsx'
import type { TrayFile } from '../../../ui/tray/tray-item.ts'
import classes from '../objections.module.css'
import { useText } from '../text.ts'
import type { FormData } from './raise-page.tsx'

interface RaiseFormProps {
  readonly data: FormData
  readonly of: { readonly assessmentId: string; readonly unitId: string }
  /** The line from which somebody came. */
  readonly item: string | undefined
}

/** No line of a scheme is called so. */
const WHOLE = '*'

/** What it is about, why, and what shows it. */
export function RaiseForm({ data, of, item }: RaiseFormProps) {
  const { t } = useText()
  const { districtId } = usePlace()
  const navigate = useNavigate()
  const [files, setFiles] = useState<readonly TrayFile[]>([])
  const schema = useMemo(
    () => z.object({ itemId: z.string(), reason: z.string().trim().min(5, t('raise.reasonMissing')).max(1000) }),
    [t],
  )
  const form = useSchemaForm(schema, { itemId: item ?? WHOLE, reason: '' })
  const change = useChange({
    mutation: trpc.objection.raise.mutationOptions(),
    form,
    onDone: ({ objectionId }) => void navigate({ to: '/objections/$objectionId', params: { objectionId } }),
  })
  const taken = new Set(
    data.objections.filter(({ state }) => state !== 'withdrawn').map(({ itemId }) => itemId ?? WHOLE),
  )
  const option = (value: string, label: string) => ({
    ...{ value, label },
    ...(taken.has(value) && { blocked: t('raise.taken') }),
  })
  const options = [
    option(WHOLE, t('raise.wholeLine', { points: data.final ?? '—' })),
    ...data.lines.map(({ itemId, name, final }) =>
      option(itemId, final === null ? t('raise.lineBlank', { name }) : t('raise.line', { name, points: final })),
    ),
  ]
  return (
    <Sheet>
      <SchemaFormFrame
        form={form}
        failure={change.failure}
        onSubmit={({ itemId, reason }) =>
          change.submit({
            ...{ districtId, ...of, reason, fileIds: files.map(({ fileId }) => fileId) },
            itemId: itemId === WHOLE ? null : itemId,
          })
        }
      >
        <div className={classes['stack']}>
          <Picker
            label={t('raise.about')}
            settled
            options={options}
            value={form.values.itemId}
            onChange={(value) => form.setFieldValue('itemId', value ?? WHOLE)}
          />
          <Textarea
            label={t('raise.reason')}
            description={t('raise.reasonHint')}
            required
            autosize
            minRows={4}
            {...form.getInputProps('reason')}
          />
          <div>
            <strong>{t('raise.files')}</strong>
            <p className={classes['by']}>{t('raise.filesHint')}</p>
            <EvidenceTray
              districtId={districtId}
              ownerUnitId={of.unitId}
              files={files}
              maxBytes={MAX_EVIDENCE_BYTES}
              path="fileIds"
              onAdd={(file) =>
                setFiles((old) => (old.some(({ fileId }) => fileId === file.fileId) ? old : [...old, file]))
              }
              onRemove={(fileId) => setFiles((old) => old.filter((file) => file.fileId !== fileId))}
            />
          </div>
        </div>
        <SubmitBar label={t('raise.submit')} pending={change.pending} waiting={change.waiting} />
      </SchemaFormFrame>
    </Sheet>
  )
}
