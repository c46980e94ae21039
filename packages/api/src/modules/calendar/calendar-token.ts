import { createHash } from 'node:crypto'

/** Only the hash is kept: whoever reads the database opens nobody's calendar. */
export function hashCalendarToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
