import { Button, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { z } from 'zod'
import { FailureNotice } from '../failure-notice.tsx'
import { SchemaFormFrame } from '../form/schema-form.tsx'
import { SubmitBar } from '../form/submit-bar.tsx'
import { useSchemaForm } from '../form/use-schema-form.ts'
import { Notice } from '../notice.tsx'
import { useText } from '../text.ts'
import classes from './due-moves.module.css'
import type { DueMoves } from './use-due-moves.ts'

/** The reason for the days that were typed in the table, asked once for all of them. */
export function DueMovesForm({ moves }: { readonly moves: Omit<DueMoves<never>, 'edit'> }) {
  const { t } = useText()
  const { count, save, clear, moved, failure, pending } = moves
  const schema = useMemo(
    () => z.object({ reason: z.string().trim().min(2, t('adjustment.reasonMissing')).max(200) }),
    [t],
  )
  const form = useSchemaForm(schema, { reason: '' })
  if (count === 0)
    return moved === undefined ? null : <Notice tone="done" title={t('dueMoves.done', { count: moved })} />
  return (
    <section className={classes['form']} aria-label={t('dueMoves.title', { count })}>
      <h3 className={classes['title']}>{t('dueMoves.title', { count })}</h3>
      <p>{t('dueMoves.hint')}</p>
      <FailureNotice failure={failure} />
      <SchemaFormFrame form={form} onSubmit={({ reason }) => save(reason)}>
        <TextInput label={t('dueMoves.reason')} required maxLength={200} {...form.getInputProps('reason')} />
        <SubmitBar
          label={t('dueMoves.submit', { count })}
          pending={pending}
          secondary={
            <Button variant="default" onClick={clear}>
              {t('dueMoves.clear')}
            </Button>
          }
        />
      </SchemaFormFrame>
    </section>
  )
}
