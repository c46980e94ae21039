import { Button, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { z } from 'zod'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { SchemaFormFrame } from '../../../ui/form/schema-form.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { useSchemaForm } from '../../../ui/form/use-schema-form.ts'
import { Notice } from '../../../ui/notice.tsx'
import { useText } from '../text.ts'
import classes from './progress.module.css'
import type { DueMoves } from './use-due-moves.ts'

/** The reason for the days that were typed in the table, asked once for all of them. */
export function DueMovesForm({ moves }: { readonly moves: DueMoves }) {
  const { t } = useText()
  const { count, save, clear, moved, failure, pending } = moves
  const schema = useMemo(
    () => z.object({ reason: z.string().trim().min(2, t('exemption.reasonMissing')).max(200) }),
    [t],
  )
  const form = useSchemaForm(schema, { reason: '' })
  if (count === 0) return moved === undefined ? null : <Notice tone="done" title={t('due.done', { count: moved })} />
  return (
    <section className={classes['adjust']} aria-label={t('due.title', { count })}>
      <h3 className={classes['dueTitle']}>{t('due.title', { count })}</h3>
      <p>{t('due.hint')}</p>
      <FailureNotice failure={failure} />
      <SchemaFormFrame form={form} onSubmit={({ reason }) => save(reason)}>
        <TextInput label={t('due.reason')} required maxLength={200} {...form.getInputProps('reason')} />
        <SubmitBar
          label={t('due.submit', { count })}
          pending={pending}
          secondary={
            <Button variant="default" onClick={clear}>
              {t('due.clear')}
            </Button>
          }
        />
      </SchemaFormFrame>
    </section>
  )
}
