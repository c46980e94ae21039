import { Textarea } from '@mantine/core'
import { useLocation } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { z } from 'zod'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { useSession } from '../../../lib/session/session.ts'
import { countPending } from '../../../lib/upload/pending-uploads.ts'
import { SchemaFormFrame } from '../../../ui/form/schema-form.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { useSchemaForm } from '../../../ui/form/use-schema-form.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { useText } from '../text.ts'
import classes from './visit.module.css'
import type { VisitData } from './visit-page.tsx'

/** The end of the visit: what is still blank stands above the button. */
export function FinishForm({ visit }: { readonly visit: VisitData }) {
  const { t } = useText()
  const { districtId } = usePlace()
  const schema = useMemo(
    () => z.object({ summary: z.string().trim().min(1, t('visit.summaryMissing')).max(2000) }),
    [t],
  )
  const form = useSchemaForm(schema, { summary: '' })
  const change = useChange({ mutation: trpc.visit.finish.mutationOptions(), form })
  const blanks = visit.lines.filter(({ mode, finding }) => mode !== 'vote' && finding === null).length
  const { visitId, version } = visit
  const accountId = useSession().account.id
  const page = useLocation({ select: ({ pathname }) => pathname })
  const [unsent, setUnsent] = useState(0)
  // What lies on this device alone would come too late.
  async function finish(summary: string): Promise<void> {
    const waiting = await countPending(accountId, page)
    setUnsent(waiting)
    if (waiting === 0) await change.submit({ districtId, visitId, summary, expectedVersion: version })
  }
  return (
    <Sheet title={t('visit.finish')}>
      <SchemaFormFrame form={form} failure={change.failure} onSubmit={({ summary }) => finish(summary)}>
        <Textarea
          label={t('visit.summary')}
          description={t('visit.summaryHint')}
          required
          autosize
          minRows={2}
          {...form.getInputProps('summary')}
        />
        {blanks > 0 && <p className={classes['hint']}>{t('visit.blanks', { count: blanks })}</p>}
        <p className={classes['hint']}>{t('visit.finishHint')}</p>
        {unsent > 0 && (
          <Notice tone="attention" title={t('visit.unsent', { count: unsent })}>
            <p>{t('visit.unsentText')}</p>
          </Notice>
        )}
        <SubmitBar label={t('visit.finish')} pending={change.pending} waiting={change.waiting} />
      </SchemaFormFrame>
    </Sheet>
  )
}
