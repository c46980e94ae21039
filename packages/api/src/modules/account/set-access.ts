import {
  deleteSessions,
  findAccountOfPerson,
  insertSignInEvent,
  localPart,
  lockDisabled,
  newId,
  setDisabled,
} from '@jianjia/db'
import { ok, PersonId, refuse } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'

/**
 * Takes the right to sign in away, at once and with every open session, or gives it back. Posts and records stay as
 * they are. Nobody does it to the own account, and two administrators cannot do it to each other: the second finds
 * itself disabled. So one who can act is always left.
 */
export const setAccess = change({
  name: 'account.setAccess',
  action: 'account.reset',
  audit: 'named',
  dataClass: 'personal',
  input: { personId: PersonId, maySignIn: z.boolean() },
  target: 'root',
  output: z.strictObject({ username: z.string(), maySignIn: z.boolean() }),
  run: async ({ tx, input, actor }) => {
    const { districtId, personId, maySignIn } = input
    const local = localPart(tx)
    const account = await findAccountOfPerson(local, { districtId, personId })
    if (account === undefined) return refuse('notFoundOrNoAccess', {}, { path: ['personId'] })
    const { accountId, username } = account
    if (accountId === actor.accountId) return refuse('ownAccount')
    if (account.otherTenants > 0) return refuse('accountOfSeveralTenants')
    const disabled = await lockDisabled(local, [actor.accountId, accountId])
    if (disabled.has(actor.accountId)) return refuse('notSignedIn')
    await setDisabled(local, accountId, !maySignIn)
    if (!maySignIn) await deleteSessions(local, accountId)
    await insertSignInEvent(local, { id: newId(), accountId, username, outcome: maySignIn ? 'enabled' : 'disabled' })
    return ok({ username, maySignIn })
  },
})
