import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type RouterOutputs, trpc } from '../../lib/api/trpc.ts'
import { useChange } from '../../lib/change/use-change.ts'
import { formatShortDay } from '../../lib/format/day.ts'
import { usePlace } from '../../lib/session/current-post.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import classes from './my-notices.module.css'
import { useText } from './text.ts'

type Sent = RouterOutputs['notice']['list']['notices'][number]

/** What was said to me: above the tasks until I have read it, behind one line afterwards. Nothing where there is nothing. */
export function MyNotices() {
  const { t } = useText()
  const { districtId } = usePlace()
  const { data } = useQuery(trpc.notice.list.queryOptions({ districtId }))
  const change = useChange({ mutation: trpc.notice.read.mutationOptions() })
  if (data === undefined || data.notices.length === 0) return null
  const earlier = data.notices.filter(({ read }) => read)
  const put = (noticeId: string) => void change.submit({ districtId, noticeIds: [noticeId] })
  return (
    <section className={classes['notices']} aria-label={t('notices.title')}>
      <FailureNotice failure={change.failure} />
      {data.notices
        .filter(({ read }) => !read)
        .map((notice) => (
          <NoticeLine key={notice.noticeId} notice={notice} pending={change.pending} onSeen={put} />
        ))}
      {earlier.length > 0 && (
        <details>
          <summary>{t('notices.earlier', { count: earlier.length })}</summary>
          <ul className={classes['earlier']}>
            {earlier.map((notice) => (
              <li key={notice.noticeId}>
                <Words notice={notice} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

interface NoticeLineProps {
  readonly notice: Sent
  readonly pending: boolean
  readonly onSeen: (noticeId: string) => void
}

function NoticeLine({ notice, pending, onSeen }: NoticeLineProps) {
  const { t } = useText()
  const { noticeId, subjectId, unitId, detail } = notice
  return (
    <Notice tone={detail.daysLate > 0 ? 'official' : 'attention'} title={useTitle(notice)}>
      <p className={classes['from']}>
        <From notice={notice} />
      </p>
      <div className={classes['acts']}>
        <LinkButton
          to="/obligations/$roundId/units/$unitId"
          params={{ roundId: subjectId, unitId }}
          variant="default"
          size="compact-md"
        >
          {t('notices.look')}
        </LinkButton>
        <Button variant="subtle" size="compact-md" loading={pending} onClick={() => onSeen(noticeId)}>
          {t('notices.seen')}
        </Button>
      </div>
    </Notice>
  )
}

function Words({ notice }: { readonly notice: Sent }) {
  return (
    <>
      {useTitle(notice)}{' '}
      <span className={classes['from']}>
        <From notice={notice} />
      </span>
    </>
  )
}

function From({ notice: { sentBy, day } }: { readonly notice: Sent }) {
  const { t, language } = useText()
  return t('notices.from', { by: sentBy ?? '', day: formatShortDay(day, language) })
}

function useTitle({ unitName: unit, detail }: Sent): string {
  const { t, language } = useText()
  const { report, period, dueOn, daysLate: days } = detail
  const about = { unit, period, report: t(`notices.report.${report}`), due: formatShortDay(dueOn, language) }
  return days > 0 ? t('notices.late', { ...about, days }) : t('notices.due', about)
}
