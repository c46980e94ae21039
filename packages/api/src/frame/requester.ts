import { findActor, type FoundActor, type TenantRead } from '@jianjia/db'
import { refuse } from '@jianjia/domain/kernel'
import { secondFactorNeed } from '@jianjia/domain/policy'
import type { ApiContext, SignedInAccount } from './context.ts'
import { Refused } from './error-bridge.ts'

/** The signed-in account, or the refusal that says what to do first. */
export function requireAccount(context: Pick<ApiContext, 'account'>): SignedInAccount {
  const { account } = context
  if (account === undefined) throw new Refused(refuse('notSignedIn').refusal)
  if (account.mustChangePassword) throw new Refused(refuse('passwordChangeRequired').refusal)
  return account
}

/**
 * Who the account is in this tenant today. A tenant in which the account has no place is refused like one that does not
 * exist; a person without a post learns who can give one, and whoever owes the second step that they owe it.
 */
export async function requireActor(db: TenantRead, account: SignedInAccount): Promise<FoundActor> {
  const found = await findActor(db, account.accountId)
  if (found === undefined) throw new Refused(refuse('notFoundOrNoAccess').refusal)
  if (found.actor.posts.length === 0) throw new Refused(refuse('noPostHere').refusal)
  const { secondFactorFrom: fromDay, today } = found
  if (account.secondFactor !== true && secondFactorNeed({ posts: found.actor.posts, fromDay, today }) === 'due')
    throw new Refused(refuse('secondFactorRequired', { fromDay }).refusal)
  return found
}
