import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { hashPassword, verifyPassword } from 'better-auth/crypto'

/** How the password of a person is kept, and how one that was typed is compared with it. */
export interface PasswordHashing {
  hash(password: string): Promise<string>
  verify(given: { readonly hash: string; readonly password: string }): Promise<boolean>
}

/**
 * Passwords that the server has drawn itself (59 bits, used once, gone after days) are hashed with a sixteenth of the
 * work of a person's own: nobody can guess them, and a thousand are made while somebody waits.
 */
const ONCE = 'once:'
const ONCE_COST = { N: 1024, r: 8, p: 1 } as const
const ONCE_BYTES = 32

export async function hashOneTimePassword(password: string): Promise<string> {
  const salt = randomBytes(16).toString('hex')
  return `${ONCE}${salt}:${(await onceKey(password, salt)).toString('hex')}`
}

/** Takes as long for either kind: the time of an answer must not tell whose account was never used. */
export async function verifyEither({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  if (!hash.startsWith(ONCE)) return verifyPassword({ hash, password })
  await hashPassword(password)
  const [salt = '', expected = ''] = hash.slice(ONCE.length).split(':')
  const key = await onceKey(password, salt)
  const wanted = Buffer.from(expected, 'hex')
  return key.length === wanted.length && timingSafeEqual(key, wanted)
}

function onceKey(password: string, salt: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, ONCE_BYTES, ONCE_COST, (error, key) =>
      error === null ? resolve(key) : reject(error),
    )
  })
}

/** Slow on purpose: a stolen table of hashes is no table of passwords. */
export const PASSWORD_HASHING: PasswordHashing = { hash: hashPassword, verify: verifyEither }
