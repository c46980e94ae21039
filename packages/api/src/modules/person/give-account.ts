import { findAccountOfPerson, localPart } from '@jianjia/db'
import { findPersonName, lockTree } from '@jianjia/db/org'
import { ok, PersonId, refuse } from '@jianjia/domain/kernel'
import { Username } from '@jianjia/domain/policy'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { openAccount } from './open-account.ts'

/** An account for somebody who was entered without one. The first password is shown once. */
export const giveAccount = change({
  name: 'person.giveAccount',
  action: 'account.reset',
  audit: 'named',
  dataClass: 'personal',
  input: { personId: PersonId, username: Username },
  target: 'root',
  output: z.strictObject({ name: z.string(), username: z.string(), oneTimePassword: z.string().nullable() }),
  withoutSecret: (answer) => ({ ...answer, oneTimePassword: null }),
  run: async ({ tx, input, services }) => {
    const { districtId, personId, username } = input
    await lockTree(tx)
    const name = await findPersonName(tx, personId)
    if (name === undefined) return refuse('notFoundOrNoAccess', {}, { path: ['personId'] })
    const account = await findAccountOfPerson(localPart(tx), { districtId, personId })
    if (account !== undefined) return refuse('accountExists', { username: account.username })
    const opened = await openAccount(tx, { personId, name, username }, services)
    return opened.ok ? ok({ name, username, oneTimePassword: opened.value }) : opened
  },
})
