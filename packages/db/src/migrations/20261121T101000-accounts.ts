import type { Kysely } from 'kysely'
import { appendOnly, run, sharedTable } from './statements.ts'

/** Sign-in: the four tables of the sign-in library, its rate limits, and what we know about accounts ourselves. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, [
    `create table app.account_user (
       id uuid primary key,
       name text not null,
       email text not null unique,
       email_verified boolean not null default false,
       image text,
       username text unique,
       display_username text,
       created_at timestamptz(3) not null default app.now(),
       updated_at timestamptz(3) not null default app.now()
     )`,
    ...sharedTable('account_user', 'local', 'select, insert, update, delete'),

    `create table app.account_session (
       id uuid primary key,
       user_id uuid not null references app.account_user (id) on delete cascade,
       token text not null unique,
       expires_at timestamptz(3) not null,
       ip_address text,
       user_agent text,
       created_at timestamptz(3) not null default app.now(),
       updated_at timestamptz(3) not null default app.now()
     )`,
    'create index account_session_user on app.account_session (user_id)',
    ...sharedTable('account_session', 'local', 'select, insert, update, delete'),

    `create table app.account_credential (
       id uuid primary key,
       user_id uuid not null references app.account_user (id) on delete cascade,
       account_id text not null,
       provider_id text not null,
       password text,
       access_token text,
       refresh_token text,
       id_token text,
       access_token_expires_at timestamptz(3),
       refresh_token_expires_at timestamptz(3),
       scope text,
       created_at timestamptz(3) not null default app.now(),
       updated_at timestamptz(3) not null default app.now()
     )`,
    'create index account_credential_user on app.account_credential (user_id)',
    ...sharedTable('account_credential', 'local', 'select, insert, update, delete'),

    `create table app.account_verification (
       id uuid primary key,
       identifier text not null,
       value text not null,
       expires_at timestamptz(3) not null,
       created_at timestamptz(3) not null default app.now(),
       updated_at timestamptz(3) not null default app.now()
     )`,
    'create index account_verification_identifier on app.account_verification (identifier)',
    ...sharedTable('account_verification', 'local', 'select, insert, update, delete'),

    `create table app.account_rate_limit (
       id uuid primary key,
       key text not null unique,
       count integer not null,
       last_request bigint not null
     )`,
    ...sharedTable('account_rate_limit', 'local', 'select, insert, update, delete'),

    `create table app.account_state (
       account_id uuid primary key references app.account_user (id) on delete cascade,
       must_change_password boolean not null default false,
       disabled_at timestamptz(3),
       updated_at timestamptz(3) not null default app.now()
     )`,
    ...sharedTable('account_state', 'local', 'select, insert, update'),

    // The column is not called district_id: that name marks tenant tables, and this one is read before there is a tenant.
    `create table app.directory (
       account_id uuid not null references app.account_user (id) on delete cascade,
       tenant_id uuid not null references app.district (id),
       person_id uuid not null,
       added_at timestamptz(3) not null default app.now(),
       primary key (account_id, tenant_id, person_id)
     )`,
    'create unique index directory_person on app.directory (tenant_id, person_id)',
    ...sharedTable('directory', 'local', 'select, insert, delete'),

    `create table app.setup_code (
       id uuid primary key,
       code_hash text not null unique,
       created_at timestamptz(3) not null default app.now(),
       used_at timestamptz(3)
     )`,
    ...sharedTable('setup_code', 'local', 'select, insert, update (used_at)'),

    // Counted by the name as typed, known or not, so that a guesser learns nothing from being locked out.
    `create table app.sign_in_attempt (
       username text primary key,
       failures integer not null check (failures > 0),
       window_started timestamptz(3) not null
     )`,
    ...sharedTable('sign_in_attempt', 'local', 'select, insert, update, delete'),

    `create table app.sign_in_event (
       id uuid primary key,
       account_id uuid,
       username text,
       outcome text not null check (outcome in ('signedIn', 'wrongPassword', 'unknownUser', 'locked', 'signedOut',
         'passwordChanged', 'passwordReset', 'sessionsRevoked', 'accountMade', 'disabled', 'enabled')),
       ip_address text,
       user_agent text,
       at timestamptz(3) not null default app.now()
     )`,
    'create index sign_in_event_account on app.sign_in_event (account_id, at desc)',
    'create index sign_in_event_username on app.sign_in_event (username, at desc)',
    appendOnly('sign_in_event'),
    ...sharedTable('sign_in_event', 'local', 'select, insert'),
  ])
}
