import { addDays, PlainDate } from '@jianjia/domain/kernel'
import { type PeriodChoice as Choice, periodAfter, type PlanContent, periodChoices } from '@jianjia/domain/plan'
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { formatDay } from '../../../lib/format/day.ts'
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
  const [days, setDays] = useState({ start: period?.start ?? '', end: period?.end ?? '' })
  const asked = useOwed(plan.unitId).filter((owed) => owed.kind === plan.kind)
  const suggested = readPair(plan.source?.reading?.period ?? undefined)
  const after = content.begunFrom && periodAfter(content.begunFrom)
  const fixed = plan.number > 0
  const take = (start: string, end: string) => {
    setDays({ start, end })
    const chosen = readPair({ start, end })
    onChange({ ...content, period: chosen ?? null })
  }
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
            onClick={() => take(periodStart, periodEnd)}
          >
            {t('read.periodUse', { start: shown(periodStart), end: shown(periodEnd) })}
          </Button>
          <span className={classes['soft']}>{t('read.periodAsked', { period: label, due: shown(dueOn) })}</span>
        </div>
      ))}
      {after && (
        <div className={classes['suggested']}>
          <Button
            variant={same(period, after) ? 'light' : 'filled'}
            aria-pressed={same(period, after)}
            onClick={() => take(after.start, after.end)}
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
            onClick={() => take(suggested.start, suggested.end)}
          >
            {t('read.periodUse', { start: shown(suggested.start), end: shown(suggested.end) })}
          </Button>
          <span className={classes['soft']}>
            {t('read.periodFrom', { evidence: plan.source?.reading?.period?.evidence ?? '' })}
          </span>
        </div>
      )}
      <div className={classes['choices']}>
        {periodChoices(plan.today).map((choice) => (
          <Button
            key={`${choice.kind} ${choice.start}`}
            size="compact-sm"
            variant={same(period, choice) ? 'light' : 'default'}
            aria-pressed={same(period, choice)}
            onClick={() => take(choice.start, choice.end)}
          >
            {t(`read.${choice.kind}`, { year: choice.year })}
          </Button>
        ))}
      </div>
      <div className={classes['days']}>
        <TextInput
          type="date"
          label={t('read.periodStart')}
          value={days.start}
          onChange={(event) => take(event.currentTarget.value, days.end)}
        />
        <TextInput
          type="date"
          label={t('read.periodEnd')}
          value={days.end}
          min={PlainDate.safeParse(days.start).success ? addDays(PlainDate.parse(days.start), 1) : undefined}
          onChange={(event) => take(days.start, event.currentTarget.value)}
        />
      </div>
    </fieldset>
  )
}

type Pair = Pick<Choice, 'start' | 'end'>

function readPair(pair: { readonly start: string; readonly end: string } | undefined): Pair | undefined {
  const [start, end] = [PlainDate.safeParse(pair?.start), PlainDate.safeParse(pair?.end)]
  return start.success && end.success && start.data <= end.data ? { start: start.data, end: end.data } : undefined
}

function same(a: Pair | null, b: Pair): boolean {
  return a !== null && a.start === b.start && a.end === b.end
}
