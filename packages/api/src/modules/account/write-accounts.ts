import {
  giveNewPasswords,
  insertAccounts,
  insertDirectoryRows,
  insertSignInEvents,
  localPart,
  newId,
  type Tx,
  violates,
} from '@jianjia/db'
import { insertPosts } from '@jianjia/db/org'
import {
  type AccountId,
  ok,
  type PersonId,
  type PlainDate,
  type PostId,
  type Result,
  refuse,
} from '@jianjia/domain/kernel'
import { acceptPost, type Tree } from '@jianjia/domain/org'
import type { Actor } from '@jianjia/domain/policy'
import type { Services } from '../../frame/context.ts'
import type { PersonWithAccount } from './people-of-unit.ts'

interface Ask {
  readonly tx: Tx
  readonly actor: Actor
  readonly today: PlainDate
  readonly services: Services
}

interface Accounts {
  readonly people: readonly PersonWithAccount[]
  /** For those who get an account; all others get a new password. */
  readonly usernames: ReadonlyMap<PersonId, string>
  readonly tree: Tree
  readonly days: number
}

export interface IssuedSlip {
  readonly personId: PersonId
  readonly name: string
  readonly unitName: string
  readonly username: string
  readonly oneTimePassword: string
}

/** In the order of the people: by unit, then by name. */
export async function writeAccounts(ask: Ask, accounts: Accounts): Promise<Result<readonly IssuedSlip[]>> {
  const { tx, services } = ask
  const { people, usernames, days: expiresAfterDays } = accounts
  const local = localPart(tx)
  const issued = await Promise.all(
    people.map(async (person) => {
      const oneTimePassword = services.newOneTimePassword()
      const passwordHash = await services.hashOneTimePassword(oneTimePassword)
      const accountId = person.account?.accountId ?? newId<AccountId>()
      const username = person.account?.username ?? usernames.get(person.personId) ?? ''
      const { personId, name, unitName } = person
      return { ...{ personId, name, unitName, username, oneTimePassword }, accountId, passwordHash }
    }),
  )
  const opened = issued.filter(({ personId }) => usernames.has(personId))
  const renewed = issued.filter(({ personId }) => !usernames.has(personId))
  try {
    if (opened.length > 0)
      await insertAccounts(
        local,
        opened.map((account) => ({ ...account, mustChangePassword: true, expiresAfterDays })),
      )
  } catch (error) {
    // Somebody of another tenant took the name while this was under way: which one, the next look at the list says.
    if (violates(error, 'account_user_username_key')) return refuse('usernameTaken')
    throw error
  }
  if (opened.length > 0)
    await insertDirectoryRows(
      local,
      opened.map(({ accountId, personId }) => ({ accountId, districtId: tx.districtId, personId })),
    )
  await giveNewPasswords(
    local,
    renewed.map(({ accountId, passwordHash }) => ({ accountId, passwordHash, expiresAfterDays })),
  )
  await insertSignInEvents(local, [
    ...opened.map(({ accountId, username }) => ({ id: newId(), accountId, username, outcome: 'accountMade' as const })),
    ...renewed.map(({ accountId, username }) => ({
      ...{ id: newId(), accountId, username, outcome: 'passwordReset' as const },
    })),
  ])
  await makeMembers(ask, accounts)
  return ok(
    issued.map(({ personId, name, unitName, username, oneTimePassword }) => ({
      ...{ personId, name, unitName, username, oneTimePassword },
    })),
  )
}

async function makeMembers({ tx, actor, today }: Ask, { people, tree }: Accounts): Promise<void> {
  const posts = people
    .filter(({ hasPost }) => !hasPost)
    .map(({ personId, unitId }) => ({ personId, unitId, role: 'member' as const, from: today }))
    .filter((post) => acceptPost(tree, post).ok)
  if (posts.length === 0) return
  await insertPosts(
    tx,
    posts.map(({ personId, unitId, role, from: validFrom }) => ({
      ...{ id: newId<PostId>(), personId, unitId, role, validFrom, recordedBy: actor.personId },
    })),
  )
}
