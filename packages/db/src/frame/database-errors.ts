/** What PostgreSQL says when it refuses, read in one place. */
interface DatabaseError extends Error {
  readonly code: string
  readonly constraint?: string
}

export function isDatabaseError(error: unknown): error is DatabaseError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code)
}

/** Whether the same work, begun again, may well succeed: another transaction was in the way. */
export function isRetryable(error: unknown): boolean {
  if (!isDatabaseError(error)) return false
  if (error.code === '40001' || error.code === '40P01') return true
  return error.code === 'XX000' && error.message.startsWith('could not commit transaction for shard')
}

/**
 * Whether the error is the violation of this constraint. On a distributed database the name carries the number of a
 * shard (`unit_code_key_102319`), which is not compared.
 */
export function violates(error: unknown, constraint: string): boolean {
  if (!isDatabaseError(error) || !error.code.startsWith('23') || error.constraint === undefined) return false
  return error.constraint === constraint || error.constraint.replace(/_[0-9]+$/, '') === constraint
}

/** Number out of range, character that cannot be stored, text that cannot be converted. */
const BEYOND_STORAGE: ReadonlySet<string> = new Set(['22003', '22021', '22P05'])

/** Whether a value was larger or stranger than any column can hold: the fault of whoever sent it. */
export function isBeyondStorage(error: unknown): boolean {
  return isDatabaseError(error) && BEYOND_STORAGE.has(error.code)
}

/** Whether the disk of the database takes nothing more. */
export function isDiskFull(error: unknown): boolean {
  return isDatabaseError(error) && error.code === '53100'
}
