import { Button, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { z } from 'zod'
import { useSubmission } from '../../../lib/change/use-submission.ts'
import {
  beginSecondFactor,
  type BegunSecondFactor,
  confirmSecondFactor,
} from '../../../lib/session/second-factor-requests.ts'
import { CopyField } from '../../../ui/copy-field.tsx'
import { SchemaFormFrame } from '../../../ui/form/schema-form.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { useSchemaForm } from '../../../ui/form/use-schema-form.ts'
import { Sheet } from '../../../ui/sheet.tsx'
import classes from '../second-factor.module.css'
import { useText } from '../text.ts'
import { PasswordAgain } from './password-again.tsx'
import { QrPicture } from '../../../ui/qr-picture.tsx'
import type { NewCodes } from './recovery-codes.tsx'

export interface SwitchOnProps {
  readonly onCodes: (codes: NewCodes) => void
}

/** Password, then the picture and the first code; only the code switches it on. */
export function SwitchOn({ onCodes }: SwitchOnProps) {
  const { t } = useText()
  const [begun, setBegun] = useState<BegunSecondFactor>()
  if (begun)
    return (
      <Scan
        begun={begun}
        onCancel={() => setBegun(undefined)}
        onDone={() => onCodes({ why: 'on', codes: begun.recoveryCodes })}
      />
    )
  return (
    <Sheet narrow>
      <p>{t('off')}</p>
      <PasswordAgain label={t('begin')} call={beginSecondFactor} onDone={setBegun} />
    </Sheet>
  )
}

interface ScanProps {
  readonly begun: BegunSecondFactor
  readonly onDone: () => void
  readonly onCancel: () => void
}

function Scan({ begun, onDone, onCancel }: ScanProps) {
  const { t } = useText()
  const schema = useMemo(() => z.object({ code: z.string().trim().min(1, t('scan.codeMissing')) }), [t])
  const form = useSchemaForm(schema, { code: '' })
  const { submit, pending, failure } = useSubmission(({ code }: z.output<typeof schema>) => confirmSecondFactor(code), {
    form,
    onDone,
  })
  return (
    <Sheet title={t('scan.title')} narrow>
      <p>{t('scan.text')}</p>
      <QrPicture text={begun.address} label={t('scan.picture')} />
      <p>{t('scan.byHand')}</p>
      <CopyField label={t('scan.secret')} value={begun.secret.replaceAll(/.{4}(?=.)/g, '$& ')} />
      <div className={classes['next']}>
        <SchemaFormFrame form={form} onSubmit={submit} failure={failure}>
          <TextInput
            label={t('scan.code')}
            inputMode="numeric"
            autoComplete="one-time-code"
            {...form.getInputProps('code')}
          />
          <SubmitBar
            label={t('scan.confirm')}
            pending={pending}
            secondary={
              <Button variant="default" onClick={onCancel}>
                {t('cancel')}
              </Button>
            }
          />
        </SchemaFormFrame>
      </div>
    </Sheet>
  )
}
