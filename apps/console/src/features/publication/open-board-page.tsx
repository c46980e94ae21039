import { mayObject } from '@jianjia/domain/assessment'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { trpc } from '../../lib/api/trpc.ts'
import { formatDay } from '../../lib/format/day.ts'
import { usePageTitle } from '../../lib/page-title.ts'
import { QueryView } from '../../ui/query-view.tsx'
import { StateView } from '../../ui/state-view.tsx'
import { OpenFrame } from './open-frame.tsx'
import classes from './open-frame.module.css'
import { useText } from './text.ts'

const route = getRouteApi('/public/$districtId')

/** The board of a district: its notices that run, and those that have just ended. */
export function OpenBoardPage() {
  const { t, language } = useText()
  const { districtId } = route.useParams()
  const query = useQuery(trpc.publicPage.notices.queryOptions({ districtId }))
  usePageTitle(t('open.board'))
  return (
    <OpenFrame>
      <h1 className={classes['title']}>{t('open.board')}</h1>
      <QueryView
        query={query}
        empty={{
          when: ({ notices }) => notices.length === 0,
          show: <StateView kind="noData" title={t('open.none')} text={t('open.noneText')} />,
        }}
      >
        {({ notices, today }) => (
          <ul className={classes['list']}>
            {notices.map(({ noticeId, title, publicFrom, publicTo }) => (
              <li key={noticeId}>
                <Link to="/public/$districtId/$noticeId" params={{ districtId, noticeId }}>
                  {title}
                </Link>
                <small>
                  {t(mayObject({ end: publicTo }, today) ? 'open.runs' : 'open.ended', {
                    from: formatDay(publicFrom, language),
                    to: formatDay(publicTo, language),
                  })}
                </small>
              </li>
            ))}
          </ul>
        )}
      </QueryView>
    </OpenFrame>
  )
}
