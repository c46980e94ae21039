import { addDays, parts, type PlainDate } from '../kernel/index.ts'
import type { TitleState } from './title-lifecycle.ts'
import { lastDayOf, type Title } from './title.ts'

/** A title as the register keeps it. */
export interface RegisteredTitle extends Title {
  readonly state: TitleState
  /** The next re-check, or the last day of a rectification; null = none is asked for. */
  readonly recheckDue: PlainDate | null
  /** Months from one re-check to the next; null = none is asked for. */
  readonly recheckMonths: number | null
}

/** What is said of a title on a day: on its certificate, in the register, on the page that verifies it. */
export const TITLE_STANDINGS = ['notYet', 'valid', 'rectifying', 'expired', 'downgraded', 'revoked'] as const
export type TitleStanding = (typeof TITLE_STANDINGS)[number]

export function titleStanding(title: Pick<RegisteredTitle, keyof Title | 'state'>, today: PlainDate): TitleStanding {
  if (title.state === 'downgraded') return 'downgraded'
  if (title.state === 'revoked' || (title.revokedOn !== null && title.revokedOn <= today)) return 'revoked'
  const last = lastDayOf(title)
  if (last !== null && today > last) return 'expired'
  if (today < title.validFrom) return 'notYet'
  return title.state === 'rectifying' ? 'rectifying' : 'valid'
}

/** Days before a re-check from which it is on somebody's list. */
export const RECHECK_AHEAD = 30
/** Days before the end of a term from which a renewal can be decided and is on somebody's list. */
export const RENEWAL_AHEAD = 90

/** What a title asks for now, with its day; null where it asks for nothing. A title that has ended asks for nothing. */
export function titleDue(
  title: RegisteredTitle,
  today: PlainDate,
): { readonly kind: 'recheck' | 'rectification' | 'renewal'; readonly dueOn: PlainDate } | null {
  const standing = titleStanding(title, today)
  if (standing !== 'valid' && standing !== 'rectifying') return null
  const { state, recheckDue, validTo } = title
  if (state === 'renewed') return null
  if (state === 'rectifying' && recheckDue !== null) return { kind: 'rectification', dueOn: recheckDue }
  if (recheckDue !== null && recheckDue <= addDays(today, RECHECK_AHEAD)) return { kind: 'recheck', dueOn: recheckDue }
  if (validTo !== null && validTo <= addDays(today, RENEWAL_AHEAD)) return { kind: 'renewal', dueOn: validTo }
  return null
}

export interface TitleNumber {
  readonly year: number
  readonly serial: number
}

/** 〔2027〕第0007号: by year, and within it in the order in which titles were given. */
export function titleNumberText({ year, serial }: TitleNumber): string {
  return `〔${year}〕第${`${serial}`.padStart(4, '0')}号`
}

/** Titles are numbered by the year in which they are given. */
export function numberYearOf(today: PlainDate): number {
  return parts(today).year
}
