import { tellPeriod } from '@jianjia/domain/period'
import { formatMonth } from '../../lib/format/day.ts'
import { useNearDay } from '../../lib/format/use-near-day.ts'
import { isEvent, type Told, type ToldOfEvent, type ToldOfPlan } from './told.ts'
import { useText } from './text.ts'
import classes from './told.module.css'

/** What an event says, in one sentence; for whoever is about to send it as for whoever has it. */
export function useEventTitle(): (event: Pick<ToldOfEvent, 'kind' | 'unitName' | 'detail'>) => string {
  const { t } = useText()
  const nearDay = useNearDay()
  return ({ kind, unitName: unit, detail: { about, reason, dueOn, count } }) => {
    const on = kind === 'visitPlanned' || kind === 'visitCancelled' ? 'onDay' : 'dueOn'
    const due = dueOn === null ? '' : t(on, { day: nearDay(dueOn) })
    const why = reason === null || reason === '' ? '' : t('note', { note: reason })
    return `${t(`event.${kind}`, { unit, about, count: count ?? 0 })}${due}${why}`
  }
}

/** What was told, in one sentence. */
export function useToldTitle(notice: Told): string {
  const { t, language } = useText()
  const nearDay = useNearDay()
  const eventTitle = useEventTitle()
  const { unitName: unit } = notice
  if (notice.kind === 'planMonth') {
    const { month: of, promised, late } = notice.detail
    const month = formatMonth(of, language)
    if (promised === 0) return t('onlyLate', { unit, late })
    return late > 0 ? t('monthLate', { unit, month, promised, late }) : t('month', { unit, month, promised })
  }
  if (isEvent(notice)) return eventTitle(notice)
  if (notice.kind !== 'obligationReminder') {
    const { title, points, number, note } = notice.detail
    if (notice.kind === 'keyPointsIssued') return t('keyPointsIssued', { unit, title, points })
    return t('keyPointsChanged', { unit, title, number, note: note === '' ? '' : t('note', { note }) })
  }
  const { report, period, dueOn, daysLate: days } = notice.detail
  const about = {
    unit,
    period: tellPeriod(period, language),
    report: t(`report.${report}`),
    due: nearDay(dueOn),
  }
  return days > 0 ? t('late', { ...about, days }) : t('due', about)
}

/** Who says it: a person, the superior by the days it has set, or the own plan. */
export function ToldBy({ notice }: { readonly notice: Told }) {
  const { t } = useText()
  const nearDay = useNearDay()
  const day = nearDay(notice.day)
  if (notice.kind === 'planMonth') return t('fromPlan', { day })
  if (isEvent(notice)) return notice.sentBy === null ? t('itself', { day }) : t('happened', { by: notice.sentBy, day })
  if (notice.kind !== 'obligationReminder') return t('issuedBy', { by: notice.sentBy ?? '', day })
  const { sentBy, askedBy } = notice
  return sentBy === null ? t('fromSchedule', { by: askedBy, day }) : t('from', { by: sentBy, day })
}

/** The first of what is open; the plan's own page has them all. */
export function OpenItems({ notice: { detail } }: { readonly notice: ToldOfPlan }) {
  const { t } = useText()
  const nearDay = useNearDay()
  const more = detail.promised + detail.late - detail.items.length
  return (
    <ul className={classes['items']}>
      {detail.items.map(({ text, dueOn, late }, at) => (
        <li key={`${at} ${dueOn}`}>
          {text} <span className={classes['from']}>{t(late ? 'itemLate' : 'itemDue', { day: nearDay(dueOn) })}</span>
        </li>
      ))}
      {more > 0 && <li className={classes['from']}>{t('more', { count: more })}</li>}
    </ul>
  )
}
