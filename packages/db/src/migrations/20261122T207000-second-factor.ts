import type { Kysely } from 'kysely'
import { run, sharedTable, tenantTable } from './statements.ts'

/**
 * The second step of signing in, which accounts have it, from which day a tenant asks its officers for it, and until
 * when a password given by somebody else opens the door.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, [
    'alter table app.account_user add column two_factor_enabled boolean not null default false',
    'alter table app.account_state add column password_expires_at timestamptz(3)',

    // Secret and recovery codes are sealed by the sign-in library with the key of the sessions.
    `create table app.account_two_factor (
       id uuid primary key,
       user_id uuid not null unique references app.account_user (id) on delete cascade,
       secret text not null,
       backup_codes text not null,
       verified boolean not null default true,
       failed_verification_count integer not null default 0,
       locked_until timestamptz(3)
     )`,
    ...sharedTable('account_two_factor', 'local', 'select, insert, update, delete'),

    // A code of the app holds for one and a half minutes, and works once in them.
    `create table app.account_code_use (
       account_id uuid not null references app.account_user (id) on delete cascade,
       code_hash text not null,
       used_at timestamptz(3) not null default app.now(),
       primary key (account_id, code_hash)
     )`,
    ...sharedTable('account_code_use', 'local', 'select, insert, update (used_at), delete'),

    'alter table app.sign_in_event drop constraint sign_in_event_outcome_check',
    `alter table app.sign_in_event add constraint sign_in_event_outcome_check check (outcome in ('signedIn',
       'wrongPassword', 'unknownUser', 'locked', 'signedOut', 'passwordChanged', 'passwordReset', 'sessionsRevoked',
       'accountMade', 'disabled', 'enabled', 'passwordExpired', 'codeWrong', 'recoveryCodeUsed', 'recoveryCodesMade',
       'secondFactorOn', 'secondFactorOff', 'secondFactorReset'))`,

    `create table app.second_factor_rule (
       district_id uuid not null primary key references app.district (id),
       from_day date,
       version integer not null default 1 check (version > 0),
       set_by uuid not null,
       set_at timestamptz(3) not null default app.now(),
       foreign key (district_id, set_by) references app.person (district_id, id)
     )`,
    ...tenantTable({
      table: 'second_factor_rule',
      may: 'select, insert, update (from_day, version, set_by, set_at)',
    }),
  ])
}
