import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useText } from '../text.ts'
import classes from './fill.module.css'
import type { LineProps } from './line-view.tsx'

/** The way to say that what the records give is wrong: with a reason, which reviewers read. */
export function ContestLine({ of, line, writes }: LineProps) {
  const { t } = useText()
  const { districtId } = usePlace()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const contest = useChange({ mutation: trpc.selfAssessment.contest.mutationOptions() })
  const withdraw = useChange({ mutation: trpc.selfAssessment.withdrawContest.mutationOptions() })
  const about = { districtId, ...of, itemId: line.criterion.id, expectedVersion: line.version }
  const short = reason.trim().length < 5
  const failure = <FailureNotice failure={contest.failure ?? withdraw.failure} />

  if (line.contestReason !== null)
    return (
      <Notice tone="attention" title={t('contested')}>
        <p>{line.contestReason}</p>
        {writes && (
          <Button variant="default" loading={withdraw.pending} onClick={() => void withdraw.submit(about)}>
            {t('withdraw')}
          </Button>
        )}
        {failure}
      </Notice>
    )
  if (!writes) return null
  return (
    <details className={classes['contest']}>
      <summary>{t('contest')}</summary>
      <Textarea
        label={t('contestReason')}
        description={t('contestHint')}
        required
        autosize
        minRows={2}
        maxLength={500}
        value={reason}
        error={tried && short ? t('contestShort') : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button
        variant="default"
        mt="sm"
        loading={contest.pending}
        onClick={() => {
          setTried(true)
          if (!short) void contest.submit({ ...about, reason: reason.trim() })
        }}
      >
        {t('contestSubmit')}
      </Button>
      {failure}
    </details>
  )
}
