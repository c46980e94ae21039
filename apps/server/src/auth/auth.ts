import { accountsKysely, type Db, newId } from '@jianjia/db'
import { isUsername, MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH, normaliseUsername } from '@jianjia/domain/policy'
import { betterAuth } from 'better-auth'
import { username } from 'better-auth/plugins'

export interface AuthOptions {
  readonly db: Db
  readonly secret: string
  /** Where people reach us, for example `http://127.0.0.1:8080`. Cookies are secure exactly when this is https. */
  readonly origin: string
}

export const SESSION_SECONDS = 7 * 24 * 60 * 60
const COOKIE_PREFIX = 'jianjia'

export type Auth = ReturnType<typeof makeAuth>

/**
 * The sign-in library on our own connections. It knows four things: sign in, sign out, session, own password; everything
 * else that it can do is unreachable (`mount.ts`), and no plugin for administrators is installed.
 */
export function makeAuth({ db, secret, origin }: AuthOptions) {
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
      customRules: { '/sign-in/username': { window: 60, max: 120 }, '/change-password': { window: 60, max: 30 } },
    },
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      database: { generateId: () => newId() },
      useSecureCookies: isSecure(origin),
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

export function sessionCookieName(origin: string): string {
  return `${isSecure(origin) ? '__Secure-' : ''}${COOKIE_PREFIX}.session_token`
}
