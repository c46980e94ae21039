import { OfficialPaper } from '../../../ui/official-paper.tsx'
import { can } from '@jianjia/domain/policy'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { formatDay } from '../../../lib/format/day.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { downloadAddress } from '../../../lib/upload/file-address.ts'
import { CheckPage } from '../../../ui/check-page.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { useText } from '../text.ts'
import { TitleActs } from './title-acts.tsx'
import classes from './titles.module.css'

const route = getRouteApi('/signed-in/titles/$titleAwardId')
export type TitleData = RouterOutputs['title']['get']

/** One title of the register: how it stands, what was done with it and why, and what may be done now. */
export function TitlePage() {
  const { t } = useText()
  const { districtId } = usePlace()
  const { titleAwardId } = route.useParams()
  const query = useQuery(trpc.title.get.queryOptions({ districtId, titleAwardId }))
  return (
    <QueryView query={query} lines={8} head={<PageHeader title={t('title.one')} trail={[register(t)]} />}>
      {(data) => <Shown key={data.version} data={data} />}
    </QueryView>
  )
}

function register(t: ReturnType<typeof useText>['t']) {
  return { label: t('tab.titles'), link: { to: '/results', search: { tab: 'titles' } } } as const
}

function Shown({ data }: { readonly data: TitleData }) {
  const { t, language } = useText()
  const { districtId, actor, rootUnitId } = usePlace()
  const { title, moves, awardedOn, recheckMonths, recheckDue, continuesId, followedById } = data
  const { titleAwardId, unitId, unitName, validFrom, validTo } = title
  const target = { unitId, unitPath: [rootUnitId, unitId], unitKind: 'branch' } as const
  const from = formatDay(validFrom, language)
  const term = validTo === null ? t('since', { from }) : t('range', { from, to: formatDay(validTo, language) })
  const verify = `/public/${districtId}/titles/${titleAwardId}`
  const due =
    title.due === null
      ? t('title.nothingDue')
      : t(`due.${title.due.kind}`, { day: formatDay(title.due.dueOn, language) })
  const recheck =
    recheckMonths === null
      ? t('title.noRecheck')
      : t('title.recheckEvery', {
          months: recheckMonths,
          day: recheckDue === null ? '—' : formatDay(recheckDue, language),
        })
  return (
    <>
      <PageHeader title={`${unitName} · ${title.level}`} trail={[register(t)]} />
      <CheckPage
        parts={[
          {
            title: t('title.state'),
            rows: [
              { label: t('column.standing'), value: t(`standing.${title.standing}`) },
              { label: t('column.number'), value: title.number ?? '—' },
              { label: t('column.valid'), value: term },
              { label: t('title.awardedOn'), value: formatDay(awardedOn, language) },
              { label: t('column.scheme'), value: title.title },
              { label: t('title.recheck'), value: recheck },
              { label: t('title.due'), value: due },
              ...(continuesId === null ? [] : [{ label: t('title.continues'), value: <Other id={continuesId} /> }]),
              ...(followedById === null ? [] : [{ label: t('title.followedBy'), value: <Other id={followedById} /> }]),
            ],
          },
        ]}
      />
      <div className={classes['acts']} data-print="no">
        <Button component="a" href={downloadAddress('title.certificate', { districtId, titleAwardId })}>
          {t('title.certificate')}
        </Button>
        <Button component="a" href={verify} target="_blank" rel="noreferrer" variant="default">
          {t('title.verify')}
        </Button>
        <OfficialPaper />
      </div>
      <Sheet title={t('title.history')}>
        {moves.length === 0 ? (
          <p className={classes['none']}>{t('title.noMoves')}</p>
        ) : (
          <ol className={classes['moves']} reversed>
            {moves.map(({ number, event, day, reason, approval, dueOn, decidedBy }) => (
              <li key={number}>
                <strong>{t(`event.${event}`)}</strong> {formatDay(day, language)} · {decidedBy}
                <p>{reason}</p>
                {approval !== null && <p>{t('title.approvedBy', { by: approval })}</p>}
                {dueOn !== null && <p>{t('title.next', { day: formatDay(dueOn, language) })}</p>}
              </li>
            ))}
          </ol>
        )}
      </Sheet>
      {can(actor, 'title.manage', target).allowed && data.events.length > 0 && <TitleActs data={data} />}
    </>
  )
}

function Other({ id }: { readonly id: string }) {
  const { t } = useText()
  return (
    <Link to="/titles/$titleAwardId" params={{ titleAwardId: id }}>
      {t('title.see')}
    </Link>
  )
}
