import type { JsonPath } from './json-path.ts'
import type { SchemeFault } from './scheme-fault.ts'

/** Parts whose form is closed: a name that they do not know was meant to change the points, so it is a mistake. */
const CLOSED = new Set(['rule', 'rounding', 'totalRounding', 'combine', 'bonus', 'penalties', 'review'])

/** Fields of an item that this project adds to the exchange format; elsewhere the same names may mean something else. */
const ADDED = new Set(['standard', 'evidenceMode', 'owner', 'source', 'minEvidence', 'countsDocumentsReason'])

/** What a misspelt field of the exchange format was meant to be. Short names are like too many words. */
const FIELDS = [
  ...['category', 'points', 'missing', 'emptyRatio', 'rounding', 'raters', 'weight', 'combine', 'bonus', 'rescaleTo'],
  ...['penalties', 'levels', 'quotas', 'prerequisites', 'chain', 'share', 'count', 'segment', 'exempt', 'scores'],
  ...['facts', 'lateDays'],
]

/**
 * Where a document carries a field of its own, which the exchange format welcomes: an unknown field outside the closed
 * parts, unless it is one slip away from a field of the format; or an added field of an item with another meaning.
 */
export function furtherFieldAt({ code, at }: SchemeFault): JsonPath | undefined {
  const [list, , field] = at
  if (list === 'items' && typeof field === 'string' && ADDED.has(field)) return at.slice(0, 3)
  const name = at.at(-1)
  if (code !== 'unknownField' || typeof name !== 'string' || isMisspelt(name)) return undefined
  return at.slice(0, -1).some((step) => typeof step === 'string' && CLOSED.has(step)) ? undefined : at
}

/** Whether a name is another spelling of a field: other case, or one letter more, less, wrong or swapped. */
export function isMisspelt(name: string): boolean {
  return FIELDS.some((field) => isOneSlip(name.toLowerCase(), field.toLowerCase()))
}

function isOneSlip(name: string, field: string): boolean {
  let start = 0
  while (start < name.length && name[start] === field[start]) start += 1
  const left = name.slice(start)
  const right = field.slice(start)
  const swapped = `${left[1] ?? ''}${left[0] ?? ''}${left.slice(2)}`
  const wrong = left.slice(1) === right.slice(1)
  return wrong || left.slice(1) === right || left === right.slice(1) || swapped === right
}

/** The document without what stands at the paths; what is given stays as it is. */
export function withoutFields(document: unknown, paths: readonly JsonPath[]): unknown {
  return paths.reduce(withoutField, document)
}

function withoutField(value: unknown, [step, ...rest]: JsonPath): unknown {
  if (Array.isArray(value)) return value.map((each: unknown, at) => (at === step ? withoutField(each, rest) : each))
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([key]) => key !== step || rest.length > 0)
  return Object.fromEntries(kept.map(([key, each]) => [key, key === step ? withoutField(each, rest) : each]))
}
