import { Stage } from '@jianjia/domain/org'
import { OwingKind, ReminderSteps, ReportKind } from '@jianjia/domain/obligation'
import { PeriodKind } from '@jianjia/domain/period'
import { z } from 'zod'
import type { Translate } from '../../../lib/i18n/catalog.ts'
import type { zh } from '../zh.ts'

/** What the form holds. Days are texts of the native day field; the same order of days is asked for by the server. */
export function roundSchema(t: Translate<typeof zh>) {
  const day = (missing: 'periodStart' | 'periodEnd' | 'opensOn' | 'dueOn') => z.iso.date(t(`form.missing.${missing}`))
  return z
    .object({
      kind: ReportKind,
      periodKind: PeriodKind,
      periodLabel: z.string().trim().min(1, t('form.missing.periodLabel')).max(60),
      periodStart: day('periodStart'),
      periodEnd: day('periodEnd'),
      opensOn: day('opensOn'),
      dueOn: day('dueOn'),
      unitKinds: z.array(OwingKind).min(1, t('form.missing.unitKinds')),
      stages: z.array(Stage),
      note: z.string().trim().max(500),
      steps: ReminderSteps,
    })
    .refine((draft) => draft.periodEnd >= draft.periodStart, {
      path: ['periodEnd'],
      message: t('form.endBeforeStart'),
    })
    .refine((draft) => draft.dueOn >= draft.opensOn, { path: ['dueOn'], message: t('form.dueBeforeOpen') })
}

export type RoundSchema = ReturnType<typeof roundSchema>
