import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { QrPicture } from '../../../ui/qr-picture.tsx'
import { useText } from '../text.ts'
import classes from './visit.module.css'
import type { VisitData } from './visit-page.tsx'
import { VoidForm } from './void-form.tsx'

interface OpenVoteProps {
  readonly visit: VisitData
  readonly vote: VisitData['votes'][number]
}

const ONE_MINUTE = 60_000

/** The screen that the room looks at: one code for all, how many have voted in steps of five minutes, and the end. */
export function OpenVote({ visit, vote }: OpenVoteProps) {
  const { t } = useText()
  const { districtId } = usePlace()
  const { visitId } = visit
  const { code, voteId, present } = vote
  const change = useChange({ mutation: trpc.visit.closeVote.mutationOptions() })
  useQuery(trpc.visit.get.queryOptions({ districtId, visitId }, { refetchInterval: ONE_MINUTE }))
  const address = `${window.location.origin}/vote`
  return (
    <section className={classes['running']} aria-label={t('vote.running')}>
      <h4>{t('vote.running')}</h4>
      {code !== null && (
        <div className={classes['door']}>
          <QrPicture text={`${address}#${code}`} label={t('vote.picture')} />
          <div>
            <p>{t('vote.scan', { address })}</p>
            <p className={classes['code']} aria-label={t('vote.code')}>
              {code.slice(0, 4)} {code.slice(4)}
            </p>
          </div>
        </div>
      )}
      <p role="status">{t('vote.turnout', { count: vote.turnout ?? 0, present })}</p>
      <FailureNotice failure={change.failure} />
      {visit.mine.leads && (
        <>
          <ConfirmButton
            label={t('vote.close')}
            consequence={t('vote.closeHint')}
            pending={change.pending}
            onConfirm={() => change.submit({ districtId, visitId, voteId })}
          />
          <VoidForm visit={visit} voteId={voteId} />
        </>
      )}
    </section>
  )
}
