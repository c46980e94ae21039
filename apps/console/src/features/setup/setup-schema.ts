import { isUsername, MIN_PASSWORD_LENGTH, normaliseUsername } from '@jianjia/domain/policy'
import { z } from 'zod'
import type { Translate } from '../../lib/i18n/catalog.ts'
import type { zh } from './zh.ts'

/** What the first administrator fills in. The field names are those of the use case, so that its faults find them. */
export function setupSchema(t: Translate<typeof zh>) {
  const text = (message: string) => z.string().trim().min(1, message)
  return z
    .object({
      code: text(t('codeMissing')),
      districtName: text(t('districtNameMissing')),
      districtShortName: text(t('districtShortNameMissing')),
      personName: text(t('personNameMissing')),
      username: z.string().refine((name) => isUsername(normaliseUsername(name)), t('usernameWrong')),
      password: z
        .string()
        .refine(
          (word) => [...word].length >= MIN_PASSWORD_LENGTH,
          t('passwordShort', { minimum: MIN_PASSWORD_LENGTH }),
        ),
      again: z.string(),
    })
    .refine(({ password, again }) => password === again, { path: ['again'], message: t('againDiffers') })
}

export const EMPTY_SETUP = {
  code: '',
  districtName: '',
  districtShortName: '',
  personName: '',
  username: '',
  password: '',
  again: '',
}
