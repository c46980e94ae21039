import { accountsKysely, type Db, newId } from '@jianjia/db'
import {
  CODE_DIGITS,
  isUsername,
  MAX_PASSWORD_LENGTH,
  MAX_SIGN_IN_FAILURES,
  MIN_PASSWORD_LENGTH,
  normaliseUsername,
  RECOVERY_CODES,
  SIGN_IN_WINDOW_MINUTES,
} from '@jianjia/domain/policy'
import { betterAuth } from 'better-auth'
import { twoFactor, username } from 'better-auth/plugins'
import { readableSecret } from '../services.ts'
import { PASSWORD_HASHING, type PasswordHashing } from './password-hash.ts'

export interface AuthOptions {
  readonly db: Db
  readonly secret: string
  /** Where people reach us, for example `http://127.0.0.1:8080`. Cookies are secure exactly when this is https. */
  readonly origin: string
  /** The slow one unless said. */
  readonly passwords?: PasswordHashing
}

export const SESSION_SECONDS = 7 * 24 * 60 * 60
/** How long somebody may look for the phone between the two steps. */
export const SECOND_STEP_SECONDS = 10 * 60
const COOKIE_PREFIX = 'jianjia'

export type Auth = ReturnType<typeof makeAuth>

/**
 * The sign-in library on our own connections. It knows five things: sign in, sign out, session, own password, own second
 * step; everything else that it can do is unreachable (`mount-auth.ts`), and no plugin for administrators is installed.
 */
export function makeAuth({ db, secret, origin, passwords = PASSWORD_HASHING }: AuthOptions) {
  return betterAuth({
    appName: 'Jianjia',
    baseURL: origin,
    basePath: '/auth',
    secret,
    trustedOrigins: [origin],
    database: { db: accountsKysely(db), type: 'postgres', transaction: true },
    telemetry: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: MIN_PASSWORD_LENGTH,
      maxPasswordLength: MAX_PASSWORD_LENGTH,
      password: passwords,
    },
    plugins: [
      username({
        displayUsername: false,
        minUsernameLength: 2,
        maxUsernameLength: 40,
        usernameNormalization: normaliseUsername,
        usernameValidator: isUsername,
        validationOrder: { username: 'post-normalization' },
      }),
      twoFactor({
        issuer: '建家',
        twoFactorCookieMaxAge: SECOND_STEP_SECONDS,
        totpOptions: { digits: CODE_DIGITS },
        backupCodeOptions: {
          customBackupCodesGenerate: () => Array.from({ length: RECOVERY_CODES }, () => readableSecret(3)),
        },
        accountLockout: { maxFailedAttempts: MAX_SIGN_IN_FAILURES, durationSeconds: SIGN_IN_WINDOW_MINUTES * 60 },
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
          twoFactor: {
            modelName: 'account_two_factor',
            fields: {
              backupCodes: 'backup_codes',
              userId: 'user_id',
              failedVerificationCount: 'failed_verification_count',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
    ],
    user: { modelName: 'account_user', fields: { ...TIMES, emailVerified: 'email_verified' } },
    session: {
      modelName: 'account_session',
      fields: {
        ...TIMES,
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
      },
      expiresIn: SESSION_SECONDS,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    account: {
      modelName: 'account_credential',
      fields: {
        ...TIMES,
        userId: 'user_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
      },
    },
    verification: { modelName: 'account_verification', fields: { ...TIMES, expiresAt: 'expires_at' } },
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'account_rate_limit',
      fields: { lastRequest: 'last_request' },
      window: 60,
      max: 300,
      // A whole school signs in from one address; guessing is stopped by the account's own limit, not by this one.
      customRules: {
        '/sign-in/username': { window: 60, max: 120 },
        '/change-password': { window: 60, max: 30 },
        '/two-factor/*': { window: 60, max: 120 },
      },
    },
    advanced: {
      cookiePrefix: cookiePrefixOf(origin),
      database: { generateId: () => newId() },
      // Of the two prefixes that browsers enforce, the library would take the weaker one.
      useSecureCookies: false,
      defaultCookieAttributes: { secure: isSecure(origin) },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    logger: { disabled: true },
  })
}

/** Written by us from the connection on every request, so that no client can choose its own. */
export const ADDRESS_HEADER = 'x-jianjia-address'

const TIMES = { createdAt: 'created_at', updatedAt: 'updated_at' } as const

export function isSecure(origin: string): boolean {
  return origin.startsWith('https://')
}

/** `__Host-`: no other host of the domain can set the cookie, and none but this one gets it. */
function cookiePrefixOf(origin: string): string {
  return isSecure(origin) ? `__Host-${COOKIE_PREFIX}` : COOKIE_PREFIX
}

export function sessionCookieName(origin: string): string {
  return `${cookiePrefixOf(origin)}.session_token`
}

/** Names the step of signing in that is still to be done. */
export function secondStepCookieName(origin: string): string {
  return `${cookiePrefixOf(origin)}.two_factor`
}
