import { parseScheme, type Scheme } from '@jianjia/domain/scheme'

/** A scheme was read once before it was stored: one that no longer reads is a fault of a migration, not of a person. */
export function getStoredScheme(body: unknown): Scheme {
  const reading = parseScheme(body)
  if (!reading.ok) throw new TypeError(`a stored scheme does not read: ${JSON.stringify(reading.faults)}`)
  return reading.scheme
}
