import { KeyPointsId } from '@jianjia/domain/kernel'
import { Button, Textarea } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { server, trpc } from '../../../lib/api/trpc.ts'
import { newKey } from '../../../lib/change/new-key.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { formatDay } from '../../../lib/format/day.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { SaveIndicator } from '../../../ui/save-indicator.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { tellThrownAway } from '../../../ui/thrown-away.tsx'
import classes from '../key-points.module.css'
import type { KeyPoints } from '../parts/key-points.ts'
import { useText } from '../text.ts'
import type { KeyPointsDraft } from './use-key-points-draft.ts'

/** What is still missing, and the last step: issue, or put aside. */
export function IssueBar({ keyPoints, draft }: { readonly keyPoints: KeyPoints; readonly draft: KeyPointsDraft }) {
  const { t, language } = useText()
  const { districtId, today } = usePlace()
  const navigate = useNavigate()
  const [note, setNote] = useState('')
  const keyPointsId = KeyPointsId.parse(keyPoints.keyPointsId)
  const { number } = keyPoints
  const {
    content: { title, period, points },
  } = draft
  const toView = () => void navigate({ to: '/plans/key-points/$keyPointsId', params: { keyPointsId }, replace: true })
  const issue = useChange({ mutation: trpc.keyPoints.issue.mutationOptions(), onDone: toView })
  const drop = useChange({ mutation: trpc.keyPoints.dropRevision.mutationOptions(), onDone: toView })
  const discard = useChange({
    mutation: trpc.keyPoints.discard.mutationOptions(),
    onDone: () => {
      void navigate({ to: '/plans/key-points', replace: true })
      tellThrownAway({
        ...{ name: title || t('edit.untitled'), today },
        takeBack: () => server.keyPoints.restore.mutate({ districtId, key: newKey(), keyPointsId }),
      })
    },
  })
  const missing = [
    ...(title.trim() === '' ? [t('edit.headingMissing')] : []),
    ...(period === null ? [t('edit.periodMissing')] : []),
    ...(points.length === 0 ? [t('edit.noPointsYet')] : []),
  ]
  const settled = async (act: (expectedVersion: number) => unknown) => {
    const expectedVersion = await draft.settle()
    if (expectedVersion !== undefined) await act(expectedVersion)
  }
  const day = (at: string | undefined) => (at === undefined ? '' : formatDay(at, language))
  const of = { title, count: points.length, number: number + 1 }
  return (
    <Sheet>
      <div className={classes['fields']}>
        <div className={classes['facts']}>
          <SaveIndicator state={draft.state} />
          {missing.map((what) => (
            <span key={what}>{what}</span>
          ))}
        </div>
        {number > 0 && (
          <Textarea
            label={t('edit.note')}
            autosize
            minRows={1}
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        )}
        <FailureNotice failure={issue.failure ?? drop.failure ?? discard.failure} />
        <div className={classes['acts']}>
          <ConfirmButton
            official
            label={number === 0 ? t('edit.issue') : t('edit.issueAgain', { number: number + 1 })}
            consequence={
              number === 0
                ? t('edit.issueText', { ...of, start: day(period?.start), end: day(period?.end) })
                : t('edit.issueAgainText', of)
            }
            disabled={missing.length > 0}
            pending={issue.pending}
            onConfirm={() =>
              settled((expectedVersion) => issue.submit({ districtId, keyPointsId, note, expectedVersion }))
            }
          />
          {number === 0 ? (
            <Button
              variant="subtle"
              loading={discard.pending}
              onClick={() =>
                void settled((expectedVersion) => discard.submit({ districtId, keyPointsId, expectedVersion }))
              }
            >
              {t('edit.discard')}
            </Button>
          ) : (
            <ConfirmButton
              variant="default"
              label={t('edit.dropRevision')}
              consequence={t('edit.dropRevisionText')}
              pending={drop.pending}
              onConfirm={() => settled((expectedVersion) => drop.submit({ districtId, keyPointsId, expectedVersion }))}
            />
          )}
        </div>
      </div>
    </Sheet>
  )
}
