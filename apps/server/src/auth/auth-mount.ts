import type { Db } from '@jianjia/db'
import type { Auth } from './auth.ts'

/** What the routes of signing in work with. */
export interface AuthMount {
  readonly db: Db
  readonly auth: Auth
  readonly secret: string
  readonly origin: string
}
