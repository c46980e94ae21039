import type { Action, DataClass } from '@jianjia/domain/policy'
import type { z } from 'zod'

/** What a procedure says about itself. Tests walk these: the permission matrix, the audit test, the double-submit test. */
export type ProcedureMeta = TenantProcedureMeta | LocalProcedureMeta

export interface TenantProcedureMeta extends Described {
  readonly area: 'tenant'
  readonly action: Action
  readonly aim: Aim
}

/** What a procedure is about: the tenant as a whole, whatever the actor reaches, or one unit and what belongs to it. */
export type Aim = 'root' | 'scope' | 'unit'

/** Without a tenant: set-up, the session and the own account. */
export interface LocalProcedureMeta extends Described {
  readonly area: 'local'
  readonly access: LocalAccess
}

interface Described {
  /** The path in the router: `module.useCase`. */
  readonly name: string
  readonly kind: 'read' | 'change' | 'upload' | 'download'
  /** Undefined for reads. */
  readonly audit: Audit | undefined
  readonly dataClass: DataClass
  readonly input: z.ZodType
  readonly output: z.ZodType
}

/** `sealed` leaves out the actor and the time: ballots. */
export type Audit = 'named' | 'sealed'

/**
 * Who may call a procedure without a tenant. `anyone` only works for the names in `OPEN_TO_ANYONE`; `changingPassword` is
 * for what somebody needs who must first replace a one-time password.
 */
export type LocalAccess = 'anyone' | 'signedIn' | 'changingPassword'

/** Whoever is present at a visit votes without an account: the code and the token are the right to it. */
const BALLOTS = ['ballot.look', 'ballot.take', 'ballot.cast'] as const

/** The closed list of what works without signing in. A new name here needs a reason. */
export const OPEN_TO_ANYONE = [
  'setup.state',
  'setup.createFirstAdministrator',
  'session.me',
  'publicPage.notice',
  'publicPage.notices',
  'publicPage.title',
  ...BALLOTS,
] as const
