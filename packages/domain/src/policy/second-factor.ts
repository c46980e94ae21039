import type { PlainDate } from '../kernel/index.ts'
import type { Role } from '../org/index.ts'

/** The posts whose holders a tenant may ask for a second step at signing in: whoever decides for the whole of it. */
export const SECOND_FACTOR_ROLES = ['districtAdministrator', 'districtOfficer'] as const satisfies readonly Role[]

/** Digits of a code of the app (RFC 6238: 6 digits, 30 seconds). */
export const CODE_DIGITS = 6
/** A code is also taken in the half minute before and after its own; that is as long as one must not work twice. */
export const CODE_SECONDS = 90
export const RECOVERY_CODES = 10

/** `asked`: from a day to come. `due`: nothing but switching it on opens for this person. */
export type SecondFactorNeed = 'none' | 'asked' | 'due'

interface Standing {
  readonly posts: readonly { readonly role: Role }[]
  /** From which day the tenant asks; null while it asks nobody. */
  readonly fromDay: PlainDate | null
  readonly today: PlainDate
}

/** Whether the tenant asks a holder of these posts for the second step, whatever the account has by now. */
export function secondFactorNeed({ posts, fromDay, today }: Standing): SecondFactorNeed {
  if (fromDay === null || !posts.some(({ role }) => isAsked(role))) return 'none'
  return fromDay <= today ? 'due' : 'asked'
}

function isAsked(role: Role): boolean {
  return SECOND_FACTOR_ROLES.some((asked) => asked === role)
}

/** A recovery code as it is kept, whatever was typed around it: `k7mq-2xwf-9abc`. Other texts come out as nonsense. */
export function normaliseRecoveryCode(typed: string): string {
  const bare = typed.normalize('NFKC').toLowerCase()
  return bare.replaceAll(/[^a-z0-9]/g, '').replaceAll(/.{4}(?=.)/g, '$&-')
}

/** Full-width digits and blanks are as good as plain ones. */
export function normaliseCode(typed: string): string {
  return typed.normalize('NFKC').replaceAll(/\s/g, '')
}
