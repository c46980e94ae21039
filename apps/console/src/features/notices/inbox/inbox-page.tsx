import { Button, NativeSelect } from '@mantine/core'
import { NOTICE_KINDS } from '@jianjia/domain/notice'
import { notifications } from '@mantine/notifications'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { PAGE_SIZE } from '../../../lib/table/table-search.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import { Pager } from '../../../ui/table/pager.tsx'
import { ownKinds } from '../parts/own-kinds.ts'
import { useText } from '../text.ts'
import { InboxList } from './inbox-list.tsx'
import classes from './inbox.module.css'

const route = getRouteApi('/signed-in/notices')

/** 通知: everything that was told to me, what I have not read first. */
export function InboxPage() {
  const { t } = useText()
  const { districtId, actor } = usePlace()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { page = 1, read } = search
  const kind = NOTICE_KINDS.find((each) => each === search.kind)
  const asked = { ...(read !== undefined && { read }), ...(kind !== undefined && { kinds: [kind] }) }
  const query = useQuery({
    ...trpc.notice.list.queryOptions({ districtId, ...asked, page, pageSize: PAGE_SIZE }),
    placeholderData: keepPreviousData,
  })
  const one = useChange({ mutation: trpc.notice.read.mutationOptions() })
  const all = useChange({
    mutation: trpc.notice.readAll.mutationOptions(),
    onDone: ({ read: count }) => notifications.show({ message: t('markedAll', { count }) }),
  })
  const set = (part: Partial<typeof search>) =>
    void navigate({ search: (old) => ({ ...old, page: undefined, ...part }), replace: true })
  const unread = query.data?.unread ?? 0
  const isNarrowed = read !== undefined || kind !== undefined
  const any = { value: '', label: t('filter.any') }
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={unread > 0 ? t('unread', { count: unread }) : t('lead')}
        actions={
          <>
            {unread > 0 && (
              <Button variant="default" loading={all.pending} onClick={() => void all.submit({ districtId })}>
                {t('markAll')}
              </Button>
            )}
            <LinkButton to="/notices/settings" variant="default">
              {t('toSettings')}
            </LinkButton>
          </>
        }
      />
      <div className={classes['filters']} role="search">
        <NativeSelect
          label={t('filter.read')}
          value={read === undefined ? '' : read ? 'read' : 'unread'}
          data={[any, { value: 'unread', label: t('filter.isUnread') }, { value: 'read', label: t('filter.isRead') }]}
          onChange={({ currentTarget: { value } }) => set({ read: value === '' ? undefined : value === 'read' })}
        />
        <NativeSelect
          label={t('filter.kind')}
          value={kind ?? ''}
          data={[any, ...ownKinds(actor).map((value) => ({ value, label: t(`kind.${value}`) }))]}
          onChange={({ currentTarget: { value } }) => set({ kind: ownKinds(actor).find((each) => each === value) })}
        />
      </div>
      <FailureNotice failure={one.failure ?? all.failure} />
      <QueryView
        query={query}
        lines={6}
        empty={{
          when: ({ notices }) => notices.length === 0,
          show: isNarrowed ? (
            <StateView
              kind="nothingFound"
              title={t('nothing')}
              action={
                <Button variant="default" onClick={() => set({ read: undefined, kind: undefined })}>
                  {t('clear')}
                </Button>
              }
            />
          ) : (
            <StateView kind="noData" title={t('none')} text={t('noneText')} />
          ),
        }}
      >
        {({ notices, total }) => (
          <>
            <InboxList
              notices={notices}
              pending={one.pending}
              onSeen={(noticeId) => void one.submit({ districtId, noticeIds: [noticeId] })}
            />
            <Pager
              total={total}
              search={search}
              onSearch={({ page: next }) => void navigate({ search: (old) => ({ ...old, page: next }) })}
            />
          </>
        )}
      </QueryView>
    </>
  )
}
