import { OfficialPaper } from '../../ui/official-paper.tsx'
import { Button } from '@mantine/core'
import { downloadAddress } from '../../lib/upload/file-address.ts'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { trpc } from '../../lib/api/trpc.ts'
import { formatInstant, TENANT_TIME_ZONE } from '../../lib/format/instant.ts'
import { usePlace } from '../../lib/session/current-post.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { StateView } from '../../ui/state-view.tsx'
import { BoardList } from './board-list.tsx'
import { DecideForm } from './decide-form.tsx'
import { QuotaSheet } from './quota-sheet.tsx'
import type { Board } from './quota-lines.ts'
import { useText } from './text.ts'
import { Warnings } from './warnings.tsx'
import classes from './ratings.module.css'

const route = getRouteApi('/signed-in/ratings/$assessmentId')

/** 评家: what the scheme makes of a published result, and the one decision that follows from it. */
export function BoardPage() {
  const { t } = useText()
  const { districtId } = usePlace()
  const { assessmentId } = route.useParams()
  const query = useQuery(trpc.rating.preview.queryOptions({ districtId, assessmentId }))
  return (
    <QueryView
      query={query}
      lines={10}
      head={<PageHeader title={t('one')} trail={[{ label: t('trail'), link: { to: '/results' } }]} />}
    >
      {(board) => <BoardView board={board} assessmentId={assessmentId} />}
    </QueryView>
  )
}

function BoardView({ board, assessmentId }: { readonly board: Board; readonly assessmentId: string }) {
  const { t, language } = useText()
  const { districtId } = usePlace()
  const { decidedAt } = board
  return (
    <>
      <PageHeader
        title={t('title', { name: board.name })}
        lead={t(decidedAt === null ? 'lead' : 'leadDone')}
        trail={[
          { label: t('trail'), link: { to: '/results' } },
          { label: board.name, link: { to: '/results/$assessmentId', params: { assessmentId } } },
        ]}
      />
      {decidedAt !== null && (
        <Notice tone="official" title={t('decided')}>
          <p>{t('decidedText', { at: formatInstant(decidedAt, language, TENANT_TIME_ZONE) })}</p>
          <div className={classes['acts']} data-print="no">
            <LinkButton to="/results" search={{ tab: 'titles' }} variant="default">
              {t('toTitles')}
            </LinkButton>
            {board.units.some(({ level }) => level !== null) && (
              <Button
                component="a"
                href={downloadAddress('title.certificates', { districtId, assessmentId })}
                variant="default"
              >
                {t('certificates')}
              </Button>
            )}
            <LinkButton to="/results/$assessmentId" params={{ assessmentId }} variant="default">
              {t('toRanking')}
            </LinkButton>
            {board.units.some(({ level }) => level !== null) && <OfficialPaper />}
          </div>
        </Notice>
      )}
      <Warnings board={board} />
      {board.units.length === 0 ? (
        <StateView kind="noData" title={t('none')} text={t('noneText')} />
      ) : (
        <BoardList board={board} assessmentId={assessmentId} />
      )}
      <QuotaSheet board={board} />
      {decidedAt === null && board.units.length > 0 && <DecideForm board={board} assessmentId={assessmentId} />}
    </>
  )
}
