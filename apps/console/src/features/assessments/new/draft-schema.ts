import { MOST_CONFLICT_YEARS } from '@jianjia/domain/assessment'
import type { Translate } from '../../../lib/i18n/catalog.ts'
import { z } from 'zod'
import type { zh } from '../zh.ts'

/** What the form holds. Days are texts of the native day field; the same order of days is asked for by the server. */
export function draftSchema(t: Translate<typeof zh>) {
  const day = (missing: 'periodStart' | 'periodEnd' | 'selfDue' | 'reviewDue') =>
    z.iso.date(t(`new.missing.${missing}`))
  return z
    .object({
      scheme: z.string(t('new.schemeMissing')).min(1, t('new.schemeMissing')),
      name: z.string().trim().min(1, t('new.nameMissing')).max(100),
      periodStart: day('periodStart'),
      periodEnd: day('periodEnd'),
      selfDue: day('selfDue'),
      reviewDue: day('reviewDue'),
      publicityDays: z
        .string()
        .regex(/^\d{1,3}$/, t('new.daysWrong'))
        .refine((text) => Number(text) >= 1 && Number(text) <= 365, t('new.daysWrong')),
      selfOpens: z.union([z.literal(''), z.iso.date(t('new.missing.selfOpens'))]),
      conflictYears: z
        .string()
        .regex(/^\d{1,2}$/, t('new.yearsWrong'))
        .refine((text) => Number(text) <= MOST_CONFLICT_YEARS, t('new.yearsWrong')),
      unitIds: z.array(z.string()).min(1, t('new.unitsMissing')),
      exemptions: z.array(
        z.object({ unitId: z.string(), reason: z.string().trim().min(1, t('new.reasonMissing')).max(200) }),
      ),
    })
    .refine((draft) => draft.periodEnd >= draft.periodStart, { path: ['periodEnd'], message: t('new.endBeforeStart') })
    .refine((draft) => draft.selfDue >= draft.periodStart, { path: ['selfDue'], message: t('new.selfBeforeStart') })
    .refine((draft) => draft.selfOpens <= draft.selfDue, { path: ['selfOpens'], message: t('new.opensAfterDue') })
    .refine((draft) => draft.reviewDue >= draft.selfDue, { path: ['reviewDue'], message: t('new.reviewBeforeSelf') })
}

export type DraftSchema = ReturnType<typeof draftSchema>
export type Draft = z.output<DraftSchema>
