import { createHash, randomBytes } from 'node:crypto'
import { PASSWORD_HASHING, type PasswordHashing } from '../src/auth/password-hash.ts'

/**
 * Salted and compared like the product's, without the work that makes guessing slow: the tests sign in hundreds of times.
 * What the work is worth is tested where it is done (`many-accounts.api.test.ts`), and a started server has the real one.
 */
export const QUICK_PASSWORDS: PasswordHashing = {
  hash: async (password) => written(password, randomBytes(8).toString('hex')),
  verify: async ({ hash, password }) => {
    const [kind, salt = ''] = hash.split(':')
    return kind === QUICK ? hash === written(password, salt) : PASSWORD_HASHING.verify({ hash, password })
  },
}

const QUICK = 'quick'

function written(password: string, salt: string): string {
  return `${QUICK}:${salt}:${createHash('sha256').update(`${salt}${password}`).digest('hex')}`
}
