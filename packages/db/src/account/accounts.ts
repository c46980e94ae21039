import type { AccountId, DistrictId, PersonId } from '@jianjia/domain/kernel'
import { ONE_TIME_PASSWORD_DAYS } from '@jianjia/domain/policy'
import { sql } from 'kysely'
import type { LocalRead, LocalTx } from '../frame/handles.ts'
import { newId } from '../frame/new-id.ts'

export interface AccountDraft {
  readonly accountId: AccountId
  /** Normalised, see `Username` in `@jianjia/domain/policy`. */
  readonly username: string
  readonly name: string
  readonly passwordHash: string
  /** True for a password that somebody else has chosen. */
  readonly mustChangePassword: boolean
  /** After how many days such a password opens nothing any more; not asked of one of the owner's choice. */
  readonly expiresAfterDays?: number
}

/** Throws a violation of `account_user_username_key` when the name is taken. */
export function insertAccount(tx: LocalTx, draft: AccountDraft): Promise<void> {
  return insertAccounts(tx, [draft])
}

/** Accounts for many at once, in three statements; all of them or, when a name is taken, none. */
export async function insertAccounts(tx: LocalTx, drafts: readonly AccountDraft[]): Promise<void> {
  await tx
    .insertInto('account_user')
    .values(
      drafts.map(({ accountId, username, name }) => ({
        // The sign-in library wants an address; nothing is ever sent to this one.
        ...{ id: accountId, name, username, display_username: username, email: `${accountId}@local.invalid` },
      })),
    )
    .execute()
  await tx
    .insertInto('account_credential')
    .values(
      drafts.map(({ accountId, passwordHash }) => ({
        id: newId<string>(),
        user_id: accountId,
        account_id: accountId,
        provider_id: 'credential',
        password: passwordHash,
      })),
    )
    .execute()
  await tx
    .insertInto('account_state')
    .values(
      drafts.map(({ accountId, mustChangePassword, expiresAfterDays }) => ({
        account_id: accountId,
        must_change_password: mustChangePassword,
        password_expires_at: expiryOf(mustChangePassword, expiresAfterDays),
      })),
    )
    .execute()
}

export interface NewPassword {
  readonly accountId: AccountId
  readonly passwordHash: string
  readonly mustChangePassword: boolean
  readonly expiresAfterDays?: number
}

export async function setPassword(
  tx: LocalTx,
  { accountId, passwordHash, mustChangePassword, expiresAfterDays }: NewPassword,
): Promise<void> {
  await tx
    .updateTable('account_credential')
    .set({ password: passwordHash, updated_at: sql<Date>`app.now()` })
    .where('user_id', '=', accountId)
    .where('provider_id', '=', 'credential')
    .execute()
  await setMustChange(tx, accountId, { mustChange: mustChangePassword, expiresAfterDays })
}

/**
 * The same for many at once, each with a password given by somebody else: they are signed out everywhere, and whoever
 * was locked out by wrong guesses begins anew.
 */
export async function giveNewPasswords(
  tx: LocalTx,
  given: readonly Omit<NewPassword, 'mustChangePassword'>[],
): Promise<void> {
  if (given.length === 0) return
  const ids = given.map(({ accountId }) => accountId)
  const hashes = given.map(({ passwordHash }) => passwordHash)
  const days = given.map(({ expiresAfterDays }) => expiresAfterDays ?? ONE_TIME_PASSWORD_DAYS)
  const those = sql`unnest(${ids}::uuid[], ${hashes}::text[], ${days}::int[]) as given (id, hash, days)`
  await sql`
    update app.account_credential c set password = given.hash, updated_at = app.now() from ${those}
    where c.user_id = given.id and c.provider_id = 'credential'`.execute(tx)
  await sql`
    insert into app.account_state (account_id, must_change_password, password_expires_at, updated_at)
    select given.id, true, app.now() + make_interval(days => given.days), app.now() from ${those}
    on conflict (account_id) do update set must_change_password = true,
      password_expires_at = excluded.password_expires_at, updated_at = excluded.updated_at`.execute(tx)
  await sql`delete from app.account_session where user_id = any(${ids}::uuid[])`.execute(tx)
  await sql`delete from app.account_verification where value = any(${ids}::text[])`.execute(tx)
  await sql`
    delete from app.sign_in_attempt a using app.account_user u
    where u.id = any(${ids}::uuid[]) and a.username = u.username`.execute(tx)
}

/** The owner has chosen the password that now holds. */
export async function passwordChangedByOwner(tx: LocalTx, accountId: AccountId): Promise<void> {
  await setMustChange(tx, accountId, { mustChange: false })
}

interface FirstUse {
  readonly mustChange: boolean
  readonly expiresAfterDays?: number | undefined
}

function expiryOf(mustChange: boolean, days: number = ONE_TIME_PASSWORD_DAYS) {
  return mustChange ? sql<Date>`app.now() + make_interval(days => ${days})` : null
}

async function setMustChange(
  tx: LocalTx,
  accountId: AccountId,
  { mustChange, expiresAfterDays }: FirstUse,
): Promise<void> {
  await tx
    .insertInto('account_state')
    .values({
      account_id: accountId,
      must_change_password: mustChange,
      password_expires_at: expiryOf(mustChange, expiresAfterDays),
      updated_at: sql<Date>`app.now()`,
    })
    .onConflict((conflict) =>
      conflict.column('account_id').doUpdateSet((excluded) => ({
        must_change_password: excluded.ref('excluded.must_change_password'),
        password_expires_at: excluded.ref('excluded.password_expires_at'),
        updated_at: excluded.ref('excluded.updated_at'),
      })),
    )
    .execute()
}

/** A disabled account cannot sign in, and its sessions are no sessions any more. */
export async function setDisabled(tx: LocalTx, accountId: AccountId, disabled: boolean): Promise<void> {
  await setAllDisabled(tx, [accountId], disabled)
}

/** The same for any number of accounts, in one statement. */
export async function setAllDisabled(tx: LocalTx, accountIds: readonly AccountId[], disabled: boolean): Promise<void> {
  if (accountIds.length === 0) return
  await tx
    .insertInto('account_state')
    .values(
      accountIds.map((accountId) => ({
        account_id: accountId,
        disabled_at: disabled ? sql<Date>`app.now()` : null,
        updated_at: sql<Date>`app.now()`,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('account_id').doUpdateSet((excluded) => ({
        disabled_at: excluded.ref('excluded.disabled_at'),
        updated_at: excluded.ref('excluded.updated_at'),
      })),
    )
    .execute()
}

/** Which of these accounts are disabled. Until the end of the transaction nobody else changes that for any of them. */
export async function lockDisabled(tx: LocalTx, accountIds: readonly AccountId[]): Promise<ReadonlySet<AccountId>> {
  const { rows: locked } = await sql<{ id: AccountId }>`
    select id from app.account_user where id = any(${[...accountIds]}::uuid[]) order by id for update`.execute(tx)
  const { rows } = await sql<{ id: AccountId }>`
    select account_id as id from app.account_state
    where account_id = any(${locked.map((row) => row.id)}::uuid[]) and disabled_at is not null`.execute(tx)
  return new Set(rows.map((row) => row.id))
}

export interface FoundAccount {
  readonly accountId: AccountId
  readonly mustChangePassword: boolean
  readonly disabled: boolean
  /** The password that somebody else has given was not used in time. */
  readonly passwordExpired: boolean
}

export function findAccountByUsername(read: LocalRead, username: string): Promise<FoundAccount | undefined> {
  return read
    .selectFrom('account_user as account')
    .leftJoin('account_state as state', 'state.account_id', 'account.id')
    .where('account.username', '=', username)
    .select([
      'account.id as accountId',
      sql<boolean>`coalesce(state.must_change_password, false)`.as('mustChangePassword'),
      sql<boolean>`state.disabled_at is not null`.as('disabled'),
      sql<boolean>`coalesce(state.password_expires_at <= app.now(), false)`.as('passwordExpired'),
    ])
    .executeTakeFirst()
}

export interface AccountOfPerson {
  readonly accountId: AccountId
  readonly username: string
  /** In how many other tenants the same account has a place. */
  readonly otherTenants: number
}

export async function findAccountOfPerson(
  read: LocalRead,
  { districtId, personId }: { readonly districtId: DistrictId; readonly personId: PersonId },
): Promise<AccountOfPerson | undefined> {
  return (await findAccountsOfPersons(read, { districtId, personIds: [personId] })).get(personId)
}

/** The accounts of any number of persons of a tenant; nobody without one is in it. */
export async function findAccountsOfPersons(
  read: LocalRead,
  { districtId, personIds }: { readonly districtId: DistrictId; readonly personIds: readonly PersonId[] },
): Promise<ReadonlyMap<PersonId, AccountOfPerson>> {
  const rows = await read
    .selectFrom('directory as here')
    .innerJoin('account_user as account', 'account.id', 'here.account_id')
    .where('here.tenant_id', '=', districtId)
    .where(sql<boolean>`here.person_id = any(${personIds}::uuid[])`)
    .select([
      'here.person_id as personId',
      'account.id as accountId',
      sql<string>`coalesce(account.username, '')`.as('username'),
      sql<number>`(select count(*)::int from app.directory other
        where other.account_id = here.account_id and other.tenant_id <> here.tenant_id)`.as('otherTenants'),
    ])
    .execute()
  return new Map(rows.map(({ personId, ...account }) => [personId, account]))
}
