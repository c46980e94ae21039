import {
  deleteSessions,
  findAccountOfPerson,
  insertSignInEvent,
  localPart,
  newId,
  removeSecondFactor,
} from '@jianjia/db'
import { ok, PersonId, refuse } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'

/**
 * For somebody whose phone is gone, and the recovery codes too: the password alone signs in again, until a new second
 * step is switched on. The reason goes on record; every session ends. Nobody does it for the own account, so that a
 * session left open is no way around.
 */
export const resetSecondFactor = change({
  name: 'account.resetSecondFactor',
  action: 'account.reset',
  audit: 'named',
  dataClass: 'personal',
  input: { personId: PersonId, reason: z.string().trim().min(2).max(200) },
  target: 'root',
  output: z.strictObject({ personId: PersonId, username: z.string() }),
  subjectOf: ({ personId }) => ({ kind: 'person', id: personId }),
  run: async ({ tx, input, actor, target, record }) => {
    const { districtId, personId, reason } = input
    const local = localPart(tx)
    const account = await findAccountOfPerson(local, { districtId, personId })
    if (account === undefined) return refuse('notFoundOrNoAccess', {}, { path: ['personId'] })
    const { accountId, username } = account
    if (accountId === actor.accountId) return refuse('ownAccount')
    if (account.otherTenants > 0) return refuse('accountOfSeveralTenants')
    if (!(await removeSecondFactor(local, accountId))) return refuse('secondFactorOff')
    await deleteSessions(local, accountId)
    await insertSignInEvent(local, { id: newId(), accountId, username, outcome: 'secondFactorReset' })
    const moved = { subject: 'secondFactor', subjectId: personId, from: 'on', event: 'reset', to: 'off', reason }
    await record({ ...moved, unitId: target?.unitId })
    return ok({ personId, username })
  },
})
