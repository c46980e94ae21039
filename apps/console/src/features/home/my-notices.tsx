import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { isEventKind } from '@jianjia/domain/notice'
import { type RouterOutputs, trpc } from '../../lib/api/trpc.ts'
import { useChange } from '../../lib/change/use-change.ts'
import { formatMonth, formatShortDay } from '../../lib/format/day.ts'
import { usePlace } from '../../lib/session/current-post.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import classes from './my-notices.module.css'
import { useText } from './text.ts'

type Sent = RouterOutputs['notice']['list']['notices'][number]
type OfPlan = Extract<Sent, { readonly kind: 'planMonth' }>
type OfEvent = Extract<Sent, { readonly subjectId: string }>

function isEvent(notice: Sent): notice is OfEvent {
  return isEventKind(notice.kind)
}

/** What was said to me: above the tasks until I have read it, behind one line afterwards. Nothing where there is nothing. */
export function MyNotices() {
  const { t } = useText()
  const { districtId } = usePlace()
  const { data } = useQuery(trpc.notice.list.queryOptions({ districtId }))
  const change = useChange({ mutation: trpc.notice.read.mutationOptions() })
  const all = useChange({ mutation: trpc.notice.readAll.mutationOptions() })
  if (data === undefined || data.notices.length === 0) return null
  const earlier = data.notices.filter(({ read }) => read)
  const put = (noticeId: string) => void change.submit({ districtId, noticeIds: [noticeId] })
  return (
    <section className={classes['notices']} aria-label={t('notices.title')}>
      <FailureNotice failure={change.failure ?? all.failure} />
      {data.notices
        .filter(({ read }) => !read)
        .map((notice) => (
          <NoticeLine key={notice.noticeId} notice={notice} pending={change.pending} onSeen={put} />
        ))}
      {data.unread > 1 && (
        <Button variant="subtle" loading={all.pending} onClick={() => void all.submit({ districtId })}>
          {t('notices.allSeen', { count: data.unread })}
        </Button>
      )}
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
  return (
    <Notice tone={isLate(notice) ? 'official' : 'attention'} title={useTitle(notice)}>
      {notice.kind === 'planMonth' && <OpenItems notice={notice} />}
      <p className={classes['from']}>
        <From notice={notice} />
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

function isLate(notice: Sent): boolean {
  if (notice.kind === 'planMonth') return notice.detail.late > 0
  return notice.kind === 'obligationReminder' && notice.detail.daysLate > 0
}

/** The first of what is open; the plan's own page has them all. */
function OpenItems({ notice: { detail } }: { readonly notice: OfPlan }) {
  const { t, language } = useText()
  const more = detail.promised + detail.late - detail.items.length
  return (
    <ul className={classes['items']}>
      {detail.items.map(({ text, dueOn, late }, at) => (
        <li key={`${at} ${dueOn}`}>
          {text}{' '}
          <span className={classes['from']}>
            {t(late ? 'notices.itemLate' : 'notices.itemDue', { day: formatShortDay(dueOn, language) })}
          </span>
        </li>
      ))}
      {more > 0 && <li className={classes['from']}>{t('notices.more', { count: more })}</li>}
    </ul>
  )
}

function WhereItLeads({ notice }: { readonly notice: Sent }) {
  const { t } = useText()
  if (notice.kind === 'planMonth')
    return (
      <LinkButton to="/plans/$planId" params={{ planId: notice.planId }} variant="default" size="compact-md">
        {t('notices.lookPlan')}
      </LinkButton>
    )
  if (isEvent(notice)) return <WhereEventLeads notice={notice} />
  if (notice.kind !== 'obligationReminder')
    return (
      <LinkButton
        to="/plans/key-points/$keyPointsId"
        params={{ keyPointsId: notice.detail.keyPointsId }}
        variant="default"
        size="compact-md"
      >
        {t('notices.keyPoints')}
      </LinkButton>
    )
  return (
    <LinkButton
      to="/obligations/$roundId/units/$unitId"
      params={{ roundId: notice.roundId, unitId: notice.unitId }}
      variant="default"
      size="compact-md"
    >
      {t('notices.look')}
    </LinkButton>
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

/** Who says it: a person, the superior by the days it has set, or the own plan. */
function From({ notice }: { readonly notice: Sent }) {
  const { t, language } = useText()
  const day = formatShortDay(notice.day, language)
  if (notice.kind === 'planMonth') return t('notices.fromPlan', { day })
  if (isEvent(notice)) return t('notices.happened', { by: notice.sentBy ?? '', day })
  if (notice.kind !== 'obligationReminder') return t('notices.issuedBy', { by: notice.sentBy ?? '', day })
  const { sentBy, askedBy } = notice
  return sentBy === null ? t('notices.fromSchedule', { by: askedBy, day }) : t('notices.from', { by: sentBy, day })
}

function useTitle(notice: Sent): string {
  const { t, language } = useText()
  const { unitName: unit } = notice
  if (notice.kind === 'planMonth') {
    const { month: of, promised, late } = notice.detail
    const month = formatMonth(of, language)
    if (promised === 0) return t('notices.onlyLate', { unit, late })
    return late > 0
      ? t('notices.monthLate', { unit, month, promised, late })
      : t('notices.month', { unit, month, promised })
  }
  if (isEvent(notice)) {
    const { about, reason, dueOn } = notice.detail
    const due = dueOn === null ? '' : t('notices.dueOn', { day: formatShortDay(dueOn, language) })
    const why = reason === null || reason === '' ? '' : t('notices.note', { note: reason })
    return `${t(`notices.event.${notice.kind}`, { unit, about })}${due}${why}`
  }
  if (notice.kind !== 'obligationReminder') {
    const { title, points, number, note } = notice.detail
    if (notice.kind === 'keyPointsIssued') return t('notices.keyPointsIssued', { unit, title, points })
    return t('notices.keyPointsChanged', { unit, title, number, note: note === '' ? '' : t('notices.note', { note }) })
  }
  const { report, period, dueOn, daysLate: days } = notice.detail
  const about = { unit, period, report: t(`notices.report.${report}`), due: formatShortDay(dueOn, language) }
  return days > 0 ? t('notices.late', { ...about, days }) : t('notices.due', about)
}

/** To the very place where something is to be done or seen. */
function WhereEventLeads({ notice: { kind, subjectId, unitId } }: { readonly notice: OfEvent }) {
  const { t } = useText()
  const look = { variant: 'default', size: 'compact-md' } as const
  const assessmentId = subjectId
  switch (kind) {
    case 'planReturned':
    case 'planAccepted':
      return (
        <LinkButton to="/plans/$planId" params={{ planId: subjectId }} {...look}>
          {t('notices.lookPlan')}
        </LinkButton>
      )
    case 'assessmentOpened':
    case 'deadlineMoved':
      return (
        <LinkButton to="/self/$assessmentId/$unitId" params={{ assessmentId, unitId }} {...look}>
          {t('notices.lookSheet')}
        </LinkButton>
      )
    case 'reviewAssigned':
      return (
        <LinkButton to="/reviews/$assessmentId/$unitId" params={{ assessmentId, unitId }} {...look}>
          {t('notices.lookReview')}
        </LinkButton>
      )
    case 'resultPublished':
    case 'resultCorrected':
      return (
        <LinkButton to="/results/$assessmentId/$unitId" params={{ assessmentId, unitId }} {...look}>
          {t('notices.lookResult')}
        </LinkButton>
      )
    case 'objectionRaised':
    case 'objectionAsked':
    case 'objectionAnswered':
      return (
        <LinkButton to="/objections/$objectionId" params={{ objectionId: subjectId }} {...look}>
          {t('notices.lookObjection')}
        </LinkButton>
      )
    case 'binderReady':
      return (
        <LinkButton to="/binder/$assessmentId/$unitId" params={{ assessmentId, unitId }} {...look}>
          {t('notices.lookBinder')}
        </LinkButton>
      )
  }
}
