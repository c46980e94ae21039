import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../lib/api/trpc.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { SessionList } from './session-list.tsx'
import { useText } from './text.ts'

/** 登录的设备: where the own account is signed in, each of which can be signed out from here. */
export function SessionsPage() {
  const { t } = useText()
  const query = useQuery(trpc.session.list.queryOptions({}))
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <QueryView query={query}>{({ sessions }) => <SessionList sessions={sessions} />}</QueryView>
    </>
  )
}
