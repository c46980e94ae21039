import {
  clearAttempts,
  deleteSessions,
  findAccountOfPerson,
  insertSignInEvent,
  localPart,
  newId,
  setPassword,
} from '@jianjia/db'
import { ok, PersonId, refuse } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'

/**
 * A new one-time password for somebody who has forgotten theirs. It is shown once, to the administrator; its owner must
 * replace it at the first sign-in. Every session of the account ends. An account that also belongs to another tenant is
 * not this administrator's to take over.
 */
export const resetPassword = change({
  name: 'account.resetPassword',
  action: 'account.reset',
  audit: 'named',
  dataClass: 'personal',
  input: { personId: PersonId },
  target: 'root',
  output: z.strictObject({ username: z.string(), oneTimePassword: z.string().nullable() }),
  withoutSecret: (answer) => ({ ...answer, oneTimePassword: null }),
  run: async ({ tx, input, services }) => {
    const local = localPart(tx)
    const account = await findAccountOfPerson(local, { districtId: input.districtId, personId: input.personId })
    if (account === undefined) return refuse('notFoundOrNoAccess', {}, { path: ['personId'] })
    const { accountId, username } = account
    if (account.otherTenants > 0) return refuse('accountOfSeveralTenants')
    const oneTimePassword = services.newOneTimePassword()
    const passwordHash = await services.hashPassword(oneTimePassword)
    await setPassword(local, { accountId, passwordHash, mustChangePassword: true })
    await deleteSessions(local, accountId)
    // Whoever has been locked out asks for exactly this; the old password is worth nothing any more.
    await clearAttempts(local, username)
    await insertSignInEvent(local, { id: newId(), accountId, username, outcome: 'passwordReset' })
    return ok({ username, oneTimePassword })
  },
})
