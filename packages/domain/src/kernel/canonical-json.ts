/**
 * Canonical JSON text after RFC 8785 (JCS), for hashes: equal content gives equal bytes on every machine. Members are
 * ordered by the UTF-16 code units of their keys, nothing stands between the tokens, and strings are escaped as
 * ECMAScript escapes them.
 *
 * Narrower than the RFC on purpose: the only JSON numbers allowed are safe integers (counts, days, ranks). Every other
 * number is a decimal string, so no float ever gets into a hash.
 */
export type CanonicalValue =
  | string
  | boolean
  | null
  | number
  | readonly CanonicalValue[]
  | { readonly [key: string]: CanonicalValue }

/**
 * The canonical text of a value. Takes `unknown`, since typed values with optional members do not match an index
 * signature, and throws a TypeError on whatever is not a `CanonicalValue`: undefined, a fraction, NaN, a bigint, a
 * function, an instance of a class, or a text with half a surrogate pair. The message names the place.
 */
export function canonicalJson(value: unknown): string {
  return write(value, '$')
}

/** The same value without its undefined members, which `canonicalJson` refuses because a hash must not guess. */
export function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined)
  if (!isPlainObject(value)) return value
  const kept = Object.entries(value).filter(([, member]) => member !== undefined)
  return Object.fromEntries(kept.map(([key, member]) => [key, withoutUndefined(member)]))
}

function write(value: unknown, place: string): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return writeText(value, place)
  if (typeof value === 'number') return writeInteger(value, place)
  if (Array.isArray(value)) return `[${Array.from(value, (item, at) => write(item, `${place}[${at}]`)).join(',')}]`
  if (isPlainObject(value)) return writeObject(value, place)
  throw new TypeError(`${place}: not a JSON value: ${typeof value}`)
}

function writeObject(value: Readonly<Record<string, unknown>>, place: string): string {
  const keys = Object.keys(value).sort()
  const members = keys.map((key) => `${writeText(key, place)}:${write(value[key], `${place}.${key}`)}`)
  return `{${members.join(',')}}`
}

function writeText(text: string, place: string): string {
  if (/\p{Surrogate}/u.test(text)) throw new TypeError(`${place}: half a surrogate pair`)
  return JSON.stringify(text)
}

function writeInteger(value: number, place: string): string {
  if (!Number.isSafeInteger(value)) throw new TypeError(`${place}: a number that is not a count must be text: ${value}`)
  return String(value)
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
