import { PlainDate } from '@jianjia/domain/kernel'
import { IdentityNumber, Mobile } from '@jianjia/domain/org'
import { z } from 'zod'
import { useText } from '../text.ts'

/** As people write numbers: full-width, with blanks and dashes, x in lower case. */
export function plainNumber(typed: string): string {
  return typed
    .normalize('NFKC')
    .replaceAll(/[\s\u200b-\u200f\u2060\ufeff-]/g, '')
    .toUpperCase()
}

/** The fields that a new member and a correction have in common, with the sentences of the catalog. */
export function useMemberFields() {
  const { t } = useText()
  const blank = z.literal('').transform(() => null)
  const day = PlainDate.or(z.never(t('form.dayMissing')))
  const numberOf = (rule: z.ZodType<string, string>, message: string) =>
    z
      .string()
      .transform(plainNumber)
      .refine((typed) => typed === '' || rule.safeParse(typed).success, message)
      .transform((typed) => (typed === '' ? null : typed))
  return {
    name: z.string().trim().min(1, t('form.nameMissing')).max(40, t('form.nameLong')),
    unitId: z.string().min(1, t('form.groupMissing')),
    joinedOn: day,
    dayOrBlank: z.union([blank, PlainDate], t('form.dayMissing')),
    mobile: numberOf(Mobile, t('form.mobileWrong')),
    idNumber: numberOf(IdentityNumber, t('form.idNumberWrong')),
  }
}
