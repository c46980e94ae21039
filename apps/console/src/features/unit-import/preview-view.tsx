import { PlainDate } from '@jianjia/domain/kernel'
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { keyKeeper } from '../../lib/change/key-keeper.ts'
import { useSubmission } from '../../lib/change/use-submission.ts'
import { usePlace } from '../../lib/session/current-post.ts'
import { downloadAddress } from '../../lib/upload/file-address.ts'
import { sendFile } from '../../lib/upload/send-file.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { SubmitBar } from '../../ui/form/submit-bar.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { type ImportPreview, ImportResult, ROW_STATES } from './preview-answer.ts'
import { ReadSheet } from './read-sheet.tsx'
import { RowGroup } from './row-group.tsx'
import { useText } from './text.ts'
import classes from './unit-import.module.css'

export interface PreviewViewProps {
  readonly file: File
  readonly preview: ImportPreview
  readonly onDone: (result: ImportResult) => void
  /** Reads the same file again: the units have changed since. */
  readonly onReadAgain: () => void
}

/** What the import would do, in four groups, and the one button that does it. */
export function PreviewView({ file, preview, onDone, onReadAgain }: PreviewViewProps) {
  const { t } = useText()
  const { districtId, today } = usePlace()
  const { counts, fingerprint, wrongRowsToken } = preview
  const first = preview.notInSheet.count + counts.same + counts.changed <= 1
  const [since, setSince] = useState<string>(first ? `${today.slice(0, 4)}-01-01` : today)
  const [keys] = useState(() => keyKeeper())
  const day = PlainDate.safeParse(since)
  const fault = !day.success ? t('sinceMissing') : since > today ? t('sinceLate') : undefined
  const good = counts.new + counts.changed
  const sending = useSubmission(
    async () => {
      const input = { districtId, fingerprint, since, skipWrong: counts.wrong > 0 }
      const key = keys.keyFor(input)
      const outcome = await sendFile({ use: 'org.importApply', input: { ...input, key }, file, answer: ImportResult })
      if (!outcome.ok && outcome.failure.kind === 'refused' && outcome.failure.refusal.code === 'importFileChanged')
        onReadAgain()
      return outcome
    },
    { onDone },
  )
  return (
    <>
      <ul className={classes['counts']}>
        {ROW_STATES.map((state) => (
          <li key={state} data-state-of-rows={state} data-some={counts[state] > 0 || undefined}>
            <a href={`#rows-${state}`}>{t(`count.${state}`, { count: counts[state] })}</a>
          </li>
        ))}
      </ul>
      <ReadSheet preview={preview} />
      {wrongRowsToken !== null && (
        <Notice tone="attention" title={t('count.wrong', { count: counts.wrong })}>
          <p>{t('wrongRowsHint')}</p>
          <Button
            component="a"
            href={downloadAddress('org.wrongRows', { districtId, token: wrongRowsToken })}
            download
            variant="default"
            mt="xs"
          >
            {t('wrongRows')}
          </Button>
        </Notice>
      )}
      {ROW_STATES.map((state) => (
        <RowGroup key={state} state={state} count={counts[state]} rows={preview.rows} />
      ))}
      {good === 0 ? (
        <Notice tone={counts.wrong > 0 ? 'attention' : 'done'} title={counts.wrong > 0 ? t('allWrong') : t('nothing')}>
          <p>{counts.wrong > 0 ? t('allWrongText') : t('nothingText')}</p>
        </Notice>
      ) : (
        <Sheet narrow>
          <FailureNotice failure={sending.failure} />
          {counts.new > 0 && (
            <TextInput
              type="date"
              label={t('since')}
              description={t('sinceHint')}
              max={today}
              value={since}
              error={fault}
              onChange={(event) => setSince(event.currentTarget.value)}
            />
          )}
          <SubmitBar
            label={counts.wrong > 0 ? t('consent', { good, bad: counts.wrong }) : t('submit', { good })}
            pending={sending.pending}
            onSubmit={() => {
              if (!fault) void sending.submit(undefined)
            }}
          />
        </Sheet>
      )}
    </>
  )
}
