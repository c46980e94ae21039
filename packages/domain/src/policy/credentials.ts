import { z } from 'zod'
import { ok, refuse, type Result } from '../kernel/index.ts'

/** In characters. Length is what makes a password strong; kinds of characters and periodic change are not asked for. */
export const MIN_PASSWORD_LENGTH = 10
export const MAX_PASSWORD_LENGTH = 128

/** Wrong passwords for one user name within this time lock it for the rest of the time. */
export const MAX_SIGN_IN_FAILURES = 10
export const SIGN_IN_WINDOW_MINUTES = 15

/** A password that somebody else has given opens the door for so many days, unless the administrator says otherwise. */
export const ONE_TIME_PASSWORD_DAYS = 14
export const MAX_ONE_TIME_PASSWORD_DAYS = 90

const USERNAME = /^[\p{L}\p{N}](?:[\p{L}\p{N}._-]{0,38}[\p{L}\p{N}])$/u

/** Full-width letters and capitals are the same name as plain ones. */
export function normaliseUsername(typed: string): string {
  return typed.trim().normalize('NFKC').toLowerCase()
}

/** 2 to 40 letters of any script, digits, dots, hyphens and underscores; a letter or digit at both ends. */
export function isUsername(name: string): boolean {
  return USERNAME.test(name)
}

/** A user name as it is kept: normalised, and one that can be typed again. */
export const Username = z.string().max(200).transform(normaliseUsername).refine(isUsername)
export type Username = z.infer<typeof Username>

export function acceptPassword(password: string): Result<string> {
  if ([...password].length < MIN_PASSWORD_LENGTH) return refuse('passwordTooShort', { minimum: MIN_PASSWORD_LENGTH })
  if (password.length > MAX_PASSWORD_LENGTH) return refuse('passwordTooLong', { maximum: MAX_PASSWORD_LENGTH })
  return ok(password)
}
