import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { trpc } from '../../lib/api/trpc.ts'
import { useChange } from '../../lib/change/use-change.ts'
import { usePlace } from '../../lib/session/current-post.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { isLate, type Told } from '../../ui/told/told.ts'
import { OpenItems, ToldBy, useToldTitle } from '../../ui/told/told-words.tsx'
import { WhereItLeads } from '../../ui/told/where-it-leads.tsx'
import classes from './my-notices.module.css'
import { useText } from './text.ts'

/** So many stand above the tasks; the others wait on a page of their own. */
const SHOWN = 3

/** What was said to me last, above the tasks until I have read it. Nothing where nothing was ever said. */
export function MyNotices() {
  const { t } = useText()
  const { districtId } = usePlace()
  const { data } = useQuery(trpc.notice.list.queryOptions({ districtId, read: false, pageSize: SHOWN }))
  const change = useChange({ mutation: trpc.notice.read.mutationOptions() })
  if (data === undefined || data.notices.length === 0) return null
  const put = (noticeId: string) => void change.submit({ districtId, noticeIds: [noticeId] })
  const more = data.unread - data.notices.length
  return (
    <section className={classes['notices']} aria-label={t('notices.title')}>
      <FailureNotice failure={change.failure} />
      {data.notices.map((notice) => (
        <NoticeLine key={notice.noticeId} notice={notice} pending={change.pending} onSeen={put} />
      ))}
      <Link to="/notices" className={classes['all']}>
        {more > 0 ? t('notices.allUnread', { count: more }) : t('notices.all')}
      </Link>
    </section>
  )
}

interface NoticeLineProps {
  readonly notice: Told
  readonly pending: boolean
  readonly onSeen: (noticeId: string) => void
}

function NoticeLine({ notice, pending, onSeen }: NoticeLineProps) {
  const { t } = useText()
  return (
    <Notice tone={isLate(notice) ? 'official' : 'attention'} title={useToldTitle(notice)}>
      {notice.kind === 'planMonth' && <OpenItems notice={notice} />}
      <p className={classes['from']}>
        <ToldBy notice={notice} />
      </p>
      <div className={classes['acts']}>
        <WhereItLeads notice={notice} />
        <Button variant="subtle" size="compact-md" loading={pending} onClick={() => onSeen(notice.noticeId)}>
          {t('notices.seen')}
        </Button>
      </div>
    </Notice>
  )
}
