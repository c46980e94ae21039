import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { trpc } from '../../lib/api/trpc.ts'
import { usePlace } from '../../lib/session/current-post.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { StateView } from '../../ui/state-view.tsx'
import { Pager } from '../../ui/table/pager.tsx'
import { DayList } from './day-list.tsx'
import { Head } from './head.tsx'
import { useText } from './text.ts'

const route = getRouteApi('/signed-in/audit')

/** 操作记录的封存: the heads of the audit chain, for whoever keeps them outside of the system. */
export function HeadsPage() {
  const { t } = useText()
  const { districtId } = usePlace()
  const { page } = route.useSearch()
  const navigate = route.useNavigate()
  const query = useQuery(trpc.audit.heads.queryOptions({ districtId, ...(page && { page }) }))
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <QueryView
        query={query}
        lines={5}
        empty={{
          when: ({ total, late }) => total === 0 && late === 0,
          show: <StateView kind="noData" title={t('none')} text={t('noneText')} />,
        }}
      >
        {(heads) => (
          <>
            <Head heads={heads} isLatest={page === undefined || page === 1} />
            <DayList days={heads.days} />
            <Pager
              total={heads.total}
              search={page === undefined ? {} : { page }}
              onSearch={(part) => void navigate({ search: { page: part.page } })}
            />
          </>
        )}
      </QueryView>
    </>
  )
}
