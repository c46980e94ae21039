import {
  findAccountByUsername,
  insertAccount,
  insertDirectoryRow,
  insertSignInEvent,
  localPart,
  newId,
  type Tx,
  violates,
} from '@jianjia/db'
import { type AccountId, ok, type PersonId, type Result, refuse } from '@jianjia/domain/kernel'
import type { Username } from '@jianjia/domain/policy'
import type { Services } from '../../frame/context.ts'

export interface NewAccount {
  readonly personId: PersonId
  readonly name: string
  readonly username: Username
}

/** An account for a person of the tenant, with a password that works once. Gives that password. */
export async function openAccount(tx: Tx, account: NewAccount, services: Services): Promise<Result<string>> {
  const { personId, name, username } = account
  const local = localPart(tx)
  const taken = refuse('usernameTaken', { username }, { path: ['username'] })
  if ((await findAccountByUsername(local, username)) !== undefined) return taken
  const accountId = newId<AccountId>()
  const oneTimePassword = services.newOneTimePassword()
  const passwordHash = await services.hashPassword(oneTimePassword)
  try {
    await insertAccount(local, { accountId, username, name, passwordHash, mustChangePassword: true })
  } catch (error) {
    if (violates(error, 'account_user_username_key')) return taken
    throw error
  }
  await insertDirectoryRow(local, { accountId, districtId: tx.districtId, personId })
  await insertSignInEvent(local, { id: newId(), accountId, username, outcome: 'accountMade' })
  return ok(oneTimePassword)
}
