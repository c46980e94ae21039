import type { UnitId } from '@jianjia/domain/kernel'
import { covers, DatePair, tellPeriod } from '@jianjia/domain/period'
import { summaryKindOf, summaryPeriods } from '@jianjia/domain/plan'
import { Button, Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import { formatDay } from '../../../lib/format/day.ts'
import { daysOf, type Owed, sameDays, useOwed } from '../parts/use-owed.ts'
import { AnsweredRequest } from './answered-request.tsx'
import classes from './summary.module.css'
import { useText } from './text.ts'
import { DayInput } from '../../../ui/form/day-input.tsx'

type SummaryKind = ReturnType<typeof summaryKindOf>

export interface Scope {
  readonly kind: SummaryKind
  readonly period: DatePair
}

interface SummaryScopeProps {
  readonly unitId: UnitId
  /** The days of the plan. */
  readonly days: DatePair
  readonly pending: boolean
  readonly onStart: (scope: Scope) => void
}

const OWN = 'own'

/** Which days of the plan the summary is about, and what is answered by it. */
export function SummaryScope({ unitId, days, pending, onStart }: SummaryScopeProps) {
  const { t, language } = useText()
  const owed = useOwed(unitId).filter(({ kind }) => kind !== 'plan')
  const { options, first } = useOptions(days, owed)
  const [picked, setPicked] = useState<string>()
  const [own, setOwn] = useState<{ start: string; end: string }>(days)
  const [kind, setKind] = useState<SummaryKind>()
  const [tried, setTried] = useState(false)
  const choice = picked ?? first
  const typed = DatePair.safeParse(own)
  const period = choice === OWN ? typed.data : options.find(({ id }) => id === choice)?.period
  const inside = period !== undefined && covers(days, period)
  const asked = period && owed.find((report) => sameDays(period, daysOf(report)))?.kind
  const usual = period === undefined ? 'termSummary' : summaryKindOf(period)
  const shownKind = kind ?? (asked === undefined || asked === 'plan' ? usual : asked)
  const day = (at: string) => formatDay(at, language)
  const span = (pair: { readonly start: string; readonly end: string }) =>
    t('scope.days', { start: day(pair.start), end: day(pair.end) })
  const go = () => {
    setTried(true)
    if (inside) onStart({ kind: shownKind, period: { start: period.start, end: period.end } })
  }
  const wrong =
    choice === OWN && (tried || typed.success) && !inside
      ? typed.success
        ? t('scope.outside', { days: span(days) })
        : t('scope.order')
      : undefined
  return (
    <Stack gap="md">
      <Radio.Group label={t('scope.label')} value={choice} onChange={setPicked}>
        <Stack gap="xs" mt="xs">
          {options.map(({ id, label, period: of }) => (
            <Radio key={id} size="md" value={id} label={label} description={span(of)} />
          ))}
          <Radio size="md" value={OWN} label={t('scope.own')} />
        </Stack>
      </Radio.Group>
      {choice === OWN && (
        <div className={classes['days']}>
          {(['start', 'end'] as const).map((end) => (
            <DayInput
              key={end}
              label={t(`scope.${end}`)}
              value={own[end]}
              min={days.start}
              max={days.end}
              error={end === 'end' ? wrong : undefined}
              onChange={(event) => setOwn({ ...own, [end]: event.currentTarget.value })}
            />
          ))}
        </div>
      )}
      <Radio.Group
        label={t('scope.kind')}
        value={shownKind}
        onChange={(value) => setKind(value === 'yearSummary' ? 'yearSummary' : 'termSummary')}
      >
        <Stack gap="xs" mt="xs">
          {(['termSummary', 'yearSummary'] as const).map((one) => (
            <Radio key={one} size="md" value={one} label={t(`kind.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <AnsweredRequest owed={owed} period={inside ? period : undefined} kind={shownKind} days={days} />
      <Button loading={pending} onClick={go}>
        {t('start')}
      </Button>
    </Stack>
  )
}

/** What is usual, and whatever the superior asks for within the plan; the first that is asked for is chosen. */
function useOptions(days: DatePair, owed: readonly Owed[]) {
  const { t, language } = useText()
  const usual = summaryPeriods(days).map((period) => ({
    ...{ id: `${period.kind} ${period.start}`, label: t(`scope.${period.kind}`, { year: period.year }), period },
  }))
  const further = owed
    .filter((report) => covers(days, daysOf(report)))
    .filter((report) => !usual.some(({ period }) => sameDays(period, daysOf(report))))
    .map((report) => ({ id: report.roundId, label: tellPeriod(report.period, language), period: daysOf(report) }))
  const options: readonly { readonly id: string; readonly label: string; readonly period: DatePair }[] = [
    ...usual,
    ...further,
  ]
  const asked = options.find(({ period }) => owed.some((report) => sameDays(period, daysOf(report))))
  return { options, first: (asked ?? options[0])?.id ?? OWN }
}
