import { Cycle, DutyDraft, DutyUnitKind, metricsFor, YearKind } from '@jianjia/domain/duty'
import { closedKinds, Metric } from '@jianjia/domain/ledger'
import { z } from 'zod'
import type { Translate } from '../../../lib/i18n/catalog.ts'
import type { zh } from '../zh.ts'

/** What the form holds: numbers as texts, and every field whichever way of counting is chosen. */
export function dutySchema(t: Translate<typeof zh>) {
  const whole = (least: number, most: number, fault: string) =>
    z
      .string()
      .trim()
      .regex(/^\d{1,3}$/, fault)
      .refine((text) => Number(text) >= least && Number(text) <= most, fault)
  return z
    .object({
      name: z.string().trim().min(2, t('form.nameMissing')).max(60),
      metric: Metric,
      kinds: z.array(z.string()),
      rhythm: z.enum(['every', 'everybody']),
      cycle: Cycle,
      year: YearKind,
      times: whole(1, 60, t('form.timesWrong')),
      pause: z.array(z.number()),
      months: whole(1, 120, t('form.monthsWrong')),
      unitKinds: z.array(DutyUnitKind).min(1, t('form.whoMissing')),
      soonDays: whole(0, 180, t('form.soonWrong')),
      startsOn: z.iso.date(t('form.startsOnMissing')),
    })
    .transform((values): DutyDraft => draftOf(values))
}

export type DutySchema = ReturnType<typeof dutySchema>
export type DutyValues = z.input<DutySchema>

/** The draft that a form says. Throws where the form is not right yet. */
export function draftOf(values: DutyValues): DutyDraft {
  const { name, metric, kinds, rhythm, cycle, year, times, pause, months, unitKinds, soonDays, startsOn } = values
  const every = { kind: 'every', cycle, year, times: Number(times), pause: cycle === 'month' ? pause : [] }
  return DutyDraft.parse({
    ...{ name, unitKinds, soonDays: Number(soonDays), startsOn, counted: { metric, kinds } },
    cadence: rhythm === 'every' ? every : { kind: 'everybody', months: Number(months) },
  })
}

export function valuesOf({ name, counted, cadence, unitKinds, soonDays, startsOn }: DutyDraft): DutyValues {
  const isEvery = cadence.kind === 'every'
  return {
    ...{ name, metric: counted.metric, kinds: [...counted.kinds], rhythm: cadence.kind },
    cycle: isEvery ? cadence.cycle : 'month',
    year: isEvery ? cadence.year : 'school',
    times: isEvery ? `${cadence.times}` : '1',
    pause: isEvery ? [...cadence.pause] : [],
    months: isEvery ? '36' : `${cadence.months}`,
    ...{ unitKinds: [...unitKinds], soonDays: `${soonDays}`, startsOn },
  }
}

/** The metric that a way of counting can begin with, keeping the present one where it can stay. */
export function metricIn(rhythm: 'every' | 'everybody', metric: Metric): Metric {
  const metrics = metricsFor({ kind: rhythm })
  return metrics.includes(metric) ? metric : (metrics[0] ?? metric)
}

/** Words by which the records of a metric can be told apart, with their names; the district's own where it writes them. */
export function kindsOf(
  metric: Metric,
  words: readonly string[],
): readonly { value: string; zh: string; en: string }[] {
  const closed = closedKinds(metric)
  if (closed !== undefined) return closed.map(([value, { zh, en }]) => ({ value, zh, en }))
  return words.map((word) => ({ value: word, zh: word, en: word }))
}
