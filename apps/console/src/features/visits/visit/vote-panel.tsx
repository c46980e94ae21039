import { Button, NumberInput } from '@mantine/core'
import { useState } from 'react'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { useText } from '../text.ts'
import type { VisitLine } from './line-card.tsx'
import { OpenVote } from './open-vote.tsx'
import { PaperForm } from './paper-form.tsx'
import classes from './visit.module.css'
import type { VisitData } from './visit-page.tsx'
import { VoidForm } from './void-form.tsx'
import { VoteResult } from './vote-result.tsx'

export interface VotePanelProps {
  readonly visit: VisitData
  readonly line: VisitLine
  readonly options: readonly string[]
}

/** The vote on one line: opened, running, counted. Earlier ones that are void or had too few ballots stand below. */
export function VotePanel(props: VotePanelProps) {
  const { t } = useText()
  const { visit, line } = props
  const votes = visit.votes.filter(({ itemId }) => itemId === line.itemId)
  const standing = votes.find(({ state }) => state === 'open' || state === 'counted')
  const earlier = votes.filter((vote) => vote !== standing)
  const lasts = visit.state === 'planned'
  return (
    <div className={classes['vote']}>
      {standing?.state === 'open' && <OpenVote visit={visit} vote={standing} />}
      {standing?.state === 'counted' && (
        <>
          <VoteResult vote={standing} />
          {lasts && visit.mine.leads && <VoidForm visit={visit} voteId={standing.voteId} />}
        </>
      )}
      {standing === undefined && lasts && visit.mine.leads && <BeginVote {...props} />}
      {standing === undefined && lasts && visit.mine.writes && <PaperForm {...props} />}
      {standing === undefined && lasts && !visit.mine.leads && <p className={classes['hint']}>{t('vote.notLeader')}</p>}
      {earlier.map((vote) => (
        <p key={vote.voteId} className={classes['hint']}>
          {vote.state === 'tooFew' ? t('vote.tooFew') : t('vote.discarded', { reason: vote.reason ?? '' })}
        </p>
      ))}
    </div>
  )
}

function BeginVote({ visit, line }: VotePanelProps) {
  const { t } = useText()
  const { districtId } = usePlace()
  const [present, setPresent] = useState<number | string>('')
  const [tried, setTried] = useState(false)
  const change = useChange({ mutation: trpc.visit.openVote.mutationOptions() })
  const count = Number(present)
  const isRight = present !== '' && Number.isInteger(count) && count >= 1 && count <= 2000
  return (
    <div className={classes['fields']}>
      <FailureNotice failure={change.failure} />
      <NumberInput
        label={t('vote.present')}
        description={t('vote.presentHint')}
        min={1}
        max={2000}
        allowDecimal={false}
        hideControls
        inputMode="numeric"
        value={present}
        error={tried && !isRight ? t('vote.presentWrong') : undefined}
        onChange={setPresent}
      />
      <Button
        loading={change.pending}
        onClick={() => {
          setTried(true)
          if (isRight) void change.submit({ districtId, visitId: visit.visitId, itemId: line.itemId, present: count })
        }}
      >
        {t('vote.open')}
      </Button>
    </div>
  )
}
