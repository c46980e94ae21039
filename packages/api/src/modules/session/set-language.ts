import { inLocal, setLanguage as store } from '@jianjia/db'
import { ok, refuse } from '@jianjia/domain/kernel'
import { LANGUAGES } from '@jianjia/domain/policy'
import { z } from 'zod'
import { localChange } from '../../frame/local.ts'

/** Keeps in which language I read, wherever I sign in. */
export const setLanguage = localChange({
  name: 'session.setLanguage',
  access: 'changingPassword',
  dataClass: 'personal',
  input: { language: z.enum(LANGUAGES) },
  output: z.strictObject({ language: z.enum(LANGUAGES) }),
  run: async ({ context: { db }, account, input: { language } }) => {
    if (account === undefined) return refuse('notSignedIn')
    await inLocal(db, 'write', (tx) => store(tx, account.accountId, language))
    return ok({ language })
  },
})
