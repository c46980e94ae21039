import { createHash } from 'node:crypto'
import { z } from 'zod'

/** Eight digits: read aloud, typed on the keypad of a phone. */
export const VoteCode = z.string().regex(/^\d{8}$/)

/** Made by the voter's device, so that an answer that was lost is asked for again and gives no second ballot. */
export const BallotToken = z.string().regex(/^[\w-]{43}$/)

export function codeFrom(token: string): string {
  const number = BigInt(`0x${hashOf('code', token)}`) % 100_000_000n
  return number.toString().padStart(8, '0')
}

/** Only hashes are kept: whoever reads the database enters no vote and holds no ballot. */
export function hashCode(code: string): string {
  return hashOf('door', code)
}

export function hashToken(token: string): string {
  return hashOf('ballot', token)
}

function hashOf(purpose: string, text: string): string {
  return createHash('sha256').update(`${purpose}|${text}`).digest('hex')
}
