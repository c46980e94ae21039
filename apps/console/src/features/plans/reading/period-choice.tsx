import { DatePair, tellPeriod } from '@jianjia/domain/period'
import { periodAfter, type PlanContent } from '@jianjia/domain/plan'
import { Button } from '@mantine/core'
import { formatDay } from '../../../lib/format/day.ts'
import { PeriodPicker } from '../../../ui/period/period-picker.tsx'
import type { Plan } from '../parts/plan.ts'
import { useOwed } from '../parts/use-owed.ts'
import { useText } from '../text.ts'
import classes from './reading.module.css'

interface PeriodChoiceProps {
  readonly plan: Plan
  readonly content: PlanContent
  readonly onChange: (next: PlanContent) => void
}

/** Which period the document is for: what the text suggests with its evidence, what is usual, or two days. */
export function PeriodChoice({ plan, content, onChange }: PeriodChoiceProps) {
  const { t, language } = useText()
  const { period } = content
  const asked = useOwed(plan.unitId).filter((owed) => owed.kind === plan.kind)
  const read = plan.source?.reading?.period
  const suggested = DatePair.safeParse({ start: read?.start, end: read?.end }).data
  const after = content.begunFrom && periodAfter(content.begunFrom)
  const fixed = plan.number > 0
  const take = (chosen: DatePair | null) => onChange({ ...content, period: chosen })
  const shown = (day: string) => formatDay(day, language)
  if (fixed && period)
    return (
      <div className={classes['period']}>
        <p className={classes['label']}>{t('read.period')}</p>
        <p>{t('period', { start: shown(period.start), end: shown(period.end) })}</p>
        <p className={classes['soft']}>{t('read.periodFixed')}</p>
      </div>
    )
  return (
    <fieldset className={classes['period']}>
      <legend>{t('read.period')}</legend>
      <p className={classes['soft']}>{t('read.periodHint')}</p>
      {asked.map(({ roundId, period: label, periodStart, periodEnd, dueOn }) => (
        <div key={roundId} className={classes['suggested']}>
          <Button
            variant={same(period, { start: periodStart, end: periodEnd }) ? 'light' : 'filled'}
            aria-pressed={same(period, { start: periodStart, end: periodEnd })}
            onClick={() => take({ start: periodStart, end: periodEnd })}
          >
            {t('read.periodUse', { start: shown(periodStart), end: shown(periodEnd) })}
          </Button>
          <span className={classes['soft']}>
            {t('read.periodAsked', { period: tellPeriod(label, language), due: shown(dueOn) })}
          </span>
        </div>
      ))}
      {after && (
        <div className={classes['suggested']}>
          <Button
            variant={same(period, after) ? 'light' : 'filled'}
            aria-pressed={same(period, after)}
            onClick={() => take(after)}
          >
            {t('read.periodUse', { start: shown(after.start), end: shown(after.end) })}
          </Button>
          <span className={classes['soft']}>{t('read.periodAfter', { title: content.begunFrom?.title ?? '' })}</span>
        </div>
      )}
      {suggested && (
        <div className={classes['suggested']}>
          <Button
            variant={same(period, suggested) ? 'light' : 'filled'}
            aria-pressed={same(period, suggested)}
            onClick={() => take(suggested)}
          >
            {t('read.periodUse', { start: shown(suggested.start), end: shown(suggested.end) })}
          </Button>
          <span className={classes['soft']}>{t('read.periodFrom', { evidence: read?.evidence ?? '' })}</span>
        </div>
      )}
      <PeriodPicker today={plan.today} period={period} onChange={take} />
    </fieldset>
  )
}

function same(a: DatePair | null, b: DatePair): boolean {
  return a !== null && a.start === b.start && a.end === b.end
}
