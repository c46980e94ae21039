import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { useText } from '../text.ts'
import classes from './visit.module.css'
import type { VisitData } from './visit-page.tsx'

/** Voids a vote, with the reason that stays on record. */
export function VoidForm({ visit, voteId }: { readonly visit: VisitData; readonly voteId: string }) {
  const { t } = useText()
  const { districtId } = usePlace()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const change = useChange({ mutation: trpc.visit.discardVote.mutationOptions() })
  const isRight = reason.trim().length >= 2
  return (
    <details className={classes['more']}>
      <summary>{t('vote.discard')}</summary>
      <div className={classes['fields']}>
        <FailureNotice failure={change.failure} />
        <TextInput
          label={t('vote.reason')}
          description={t('vote.reasonHint')}
          maxLength={200}
          value={reason}
          error={tried && !isRight}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button
          variant="default"
          loading={change.pending}
          onClick={() => {
            setTried(true)
            if (isRight) void change.submit({ districtId, visitId: visit.visitId, voteId, reason })
          }}
        >
          {t('vote.discard')}
        </Button>
      </div>
    </details>
  )
}
