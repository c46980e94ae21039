import { covers, type DatePair, intersect, tellPeriod } from '@jianjia/domain/period'
import type { summaryKindOf } from '@jianjia/domain/plan'
import { formatDay } from '../../../lib/format/day.ts'
import { Notice } from '../../../ui/notice.tsx'
import { daysOf, type Owed, sameDays } from '../parts/use-owed.ts'
import { useText } from './text.ts'

interface AnsweredRequestProps {
  readonly owed: readonly Owed[]
  readonly period: DatePair | undefined
  readonly kind: ReturnType<typeof summaryKindOf>
  readonly days: DatePair
}

/** Which request of the superior is answered by these days and this kind; what else is asked, and why it is not. */
export function AnsweredRequest({ owed, period, kind, days }: AnsweredRequestProps) {
  const { t, language } = useText()
  if (period === undefined) return null
  const hit = owed.find((report) => report.kind === kind && sameDays(period, daysOf(report)))
  const words = (report: Owed) => ({
    ...{
      period: tellPeriod(report.period, language),
      kind: t(`kind.${report.kind === 'plan' ? 'yearSummary' : report.kind}`),
    },
    due: formatDay(report.dueOn, language),
  })
  if (hit !== undefined) return <Notice tone="done" title={t('scope.answers', words(hit))} />
  const near = owed.filter((report) => intersect(days, daysOf(report)) !== undefined)
  return (
    <Notice title={t('scope.answersNone')}>
      {near.length > 0 && (
        <ul>
          {near.map((report) => (
            <li key={report.roundId}>
              {t(covers(days, daysOf(report)) ? 'scope.asked' : 'scope.askedBeyond', {
                ...words(report),
                days: t('scope.days', {
                  start: formatDay(report.periodStart, language),
                  end: formatDay(report.periodEnd, language),
                }),
              })}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
