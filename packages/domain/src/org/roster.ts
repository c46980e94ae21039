import { z } from 'zod'
import { ok, PlainDate, type Result, refuse } from '../kernel/index.ts'
import { isIdentityNumber } from './identity-number.ts'

/** 在职, 退休, 离会: always told by the dates as of a day, never entered. */
export const MemberStatus = z.enum(['inService', 'retired', 'left'])
export type MemberStatus = z.infer<typeof MemberStatus>

export const MEMBER_STATUS_NAMES: Readonly<Record<MemberStatus, { readonly zh: string; readonly en: string }>> = {
  inService: { zh: '在职', en: 'In service' },
  retired: { zh: '退休', en: 'Retired' },
  left: { zh: '离会', en: 'Left' },
}

/** The days of a member of a branch. */
export interface MemberDates {
  readonly joinedOn: PlainDate
  readonly retiredOn: PlainDate | null
  /** The last day as a member of the branch. */
  readonly leftOn: PlainDate | null
}

/** Whoever retires stays a member; whoever has left is neither in service nor retired. */
export function memberStatus({ retiredOn, leftOn }: Omit<MemberDates, 'joinedOn'>, day: PlainDate): MemberStatus {
  if (leftOn !== null && leftOn < day) return 'left'
  return retiredOn !== null && retiredOn <= day ? 'retired' : 'inService'
}

/** A mobile number: 11 digits beginning with 1. */
export const Mobile = z.string().regex(/^1\d{10}$/)

/** A resident identity number as it is kept: without blanks, X in upper case. */
export const IdentityNumber = z.string().refine(isIdentityNumber, { message: 'identityNumber' })

/** What is kept of a member: name, group and joining day; all else may stay open. */
export const MemberDraft = z.strictObject({
  name: z.string().trim().min(1).max(40),
  mobile: Mobile.nullable(),
  joinedOn: PlainDate,
  retiredOn: PlainDate.nullable(),
})
export type MemberDraft = z.infer<typeof MemberDraft>

/** Nobody joins or leaves in the future, nor retires or leaves before having joined. */
export function acceptMemberDates({ joinedOn, retiredOn, leftOn }: MemberDates, today: PlainDate): Result<null> {
  if (joinedOn > today) return refuse('entryInFuture', { day: joinedOn, today }, { path: ['joinedOn'] })
  if (retiredOn !== null && retiredOn < joinedOn)
    return refuse('datesOutOfOrder', { first: joinedOn, second: retiredOn }, { path: ['retiredOn'] })
  if (leftOn === null) return ok(null)
  if (leftOn < joinedOn) return refuse('datesOutOfOrder', { first: joinedOn, second: leftOn }, { path: ['leftOn'] })
  return leftOn > today ? refuse('entryInFuture', { day: leftOn, today }, { path: ['leftOn'] }) : ok(null)
}
