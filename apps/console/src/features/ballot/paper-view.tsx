import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { isRefusedWith } from '../../lib/api/failure.ts'
import { trpc } from '../../lib/api/trpc.ts'
import { DoorPage } from '../../ui/door-page.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { FilledPaper } from './filled-paper.tsx'
import { ownBallot } from './own-ballot.ts'
import { SealedView } from './sealed-view.tsx'
import { useText } from './text.ts'

interface PaperViewProps {
  readonly code: string
  readonly onLeave: () => void
}

/** One vote: what is asked, then the ballot, until it is sealed. A phone that has voted is told so, and nothing else. */
export function PaperView({ code, onLeave }: PaperViewProps) {
  const { t } = useText()
  const [sealed, setSealed] = useState<'before' | 'now' | null>(() => (ownBallot(code).sealed ? 'before' : null))
  const query = useQuery(
    trpc.ballot.look.queryOptions(
      { code },
      { enabled: sealed === null, retry: false, staleTime: Number.POSITIVE_INFINITY },
    ),
  )
  if (sealed !== null) return <SealedView again={sealed === 'before'} />
  const mistyped = query.error !== null && isRefusedWith(query.error, 'voteCodeUnknown')
  return (
    <DoorPage
      title={query.data?.question ?? t('title')}
      {...(query.data && { lead: t('lead', { unit: query.data.unitName, assessment: query.data.assessmentName }) })}
    >
      <QueryView query={query} lines={4}>
        {(paper) => <FilledPaper code={code} paper={paper} onSealed={() => setSealed('now')} />}
      </QueryView>
      {mistyped && (
        <Button variant="default" fullWidth size="lg" mt="lg" onClick={onLeave}>
          {t('other')}
        </Button>
      )}
    </DoorPage>
  )
}
