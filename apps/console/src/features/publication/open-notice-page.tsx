import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type RouterOutputs, trpc } from '../../lib/api/trpc.ts'
import { formatDay } from '../../lib/format/day.ts'
import { formatInstant, TENANT_TIME_ZONE } from '../../lib/format/instant.ts'
import { usePageTitle } from '../../lib/page-title.ts'
import { QueryView } from '../../ui/query-view.tsx'
import { NoticeView } from './notice-view.tsx'
import { OpenFrame } from './open-frame.tsx'
import classes from './open-frame.module.css'
import { useText } from './text.ts'

const route = getRouteApi('/public/$districtId/$noticeId')
type Open = RouterOutputs['publicPage']['notice']

/** 公示查看: a notice for whoever has its address, without a session. */
export function OpenNoticePage() {
  const { t } = useText()
  const params = route.useParams()
  const query = useQuery(trpc.publicPage.notice.queryOptions(params))
  usePageTitle(query.data?.sheet.title ?? t('open.notice'))
  const head = (
    <>
      <h1 className={classes['title']}>{t('open.notice')}</h1>
      <Link to="/public/$districtId" params={{ districtId: params.districtId }}>
        {t('open.all')}
      </Link>
    </>
  )
  return (
    <OpenFrame>
      <QueryView query={query} lines={10} head={head}>
        {(data) => <Shown data={data} districtId={params.districtId} />}
      </QueryView>
    </OpenFrame>
  )
}

function Shown({ data, districtId }: { readonly data: Open; readonly districtId: string }) {
  const { t, language } = useText()
  const { state, daysLeft, sheet, number, reason, issuedAt, contentHash, resultNumber, resultHash } = data
  const last = formatDay(sheet.days.end, language)
  return (
    <>
      <p className={classes['state']}>
        {state === 'over' ? t('open.over', { day: last }) : t('open.running', { count: daysLeft, day: last })}
        {reason !== null && ` ${t('open.corrected', { number, reason })}`}
      </p>
      <NoticeView sheet={sheet} level={1} />
      <div className={classes['acts']} data-print="no">
        <Button variant="default" onClick={() => window.print()}>
          {t('open.print')}
        </Button>
        <Link to="/public/$districtId" params={{ districtId }}>
          {t('open.all')}
        </Link>
      </div>
      <p className={classes['foot']}>
        {t('open.frozen', {
          number,
          at: formatInstant(issuedAt, language, TENANT_TIME_ZONE),
          hash: contentHash,
          result: resultNumber,
          resultHash,
        })}
      </p>
    </>
  )
}
