import { parseScheme, type Scheme } from '@jianjia/domain/scheme'
import { type RawBuilder, sql } from 'kysely'

/**
 * A stored scheme with the names of its options, levels and conditions in the order in which they were typed: `written`
 * has it, jsonb has not. `written` counts where it says the same as the other column; it does not where it was never
 * kept, or where an older version of the product has saved since.
 */
export function schemeAsWritten(row: `${string}.${'draft' | 'body'}`): RawBuilder<unknown> {
  const written = row.replace(/(draft|body)$/, 'written')
  return sql`case when ${sql.ref(written)}::jsonb = ${sql.ref(row)} then ${sql.ref(written)}
    else ${sql.ref(row)}::json end`
}

/** A scheme was read once before it was stored: one that no longer reads is a fault of a migration, not of a person. */
export function getStoredScheme(body: unknown): Scheme {
  const reading = parseScheme(body)
  if (!reading.ok) throw new TypeError(`a stored scheme does not read: ${JSON.stringify(reading.faults)}`)
  return reading.scheme
}
