import { type JsonPath, valueAt } from './json-path.ts'
import { type SchemeFault, schemeFault } from './scheme-fault.ts'

/** Fields that may be absent. In the exchange format null means "missing", so null there is the same as absent. */
const OPTIONAL = new Set([
  ...['name', 'category', 'categories', 'total', 'raters', 'bonus', 'cap', 'rescaleTo', 'penalties', 'review'],
  ...['quotas', 'share', 'count', 'ties', 'chain', 'segment', 'prerequisites', 'eachCategoryMinPct', 'vote'],
  ...['emptyRatio', 'standard', 'evidenceMode', 'owner', 'source', 'minEvidence', 'countsDocumentsReason', 'item'],
  ...['floor', 'above', 'baselinePct', 'stepPct', 'up', 'down', 'min', 'max', 'minParticipationPct'],
  ...['overEach', 'overCap', 'maxSpreadPct', 'levels', 'kinds'],
])

/** Fields whose members are named by the author (conditions, options, segments): a null there is a gap, not an absence. */
const NAMED_MEMBERS = new Set(['points', 'conditions', 'matrix', 'levels', 'weights', 'parts'])

const DEEPEST = 40

/**
 * The document without its short forms: an optional field that is null is left out, a category without id has its name
 * as id, a gate or veto without points or rounding has "0" and null, for it gives no points. Nothing else is changed.
 * Gives a copy, so that the caller may change it, or a fault where the document is nested too deep.
 */
export function readShortForms(document: unknown): { readonly value: unknown } | { readonly fault: SchemeFault } {
  try {
    return { value: walk(document, [], false) }
  } catch (error) {
    if (error instanceof TooDeep) return { fault: error.fault }
    throw error
  }
}

class TooDeep extends Error {
  readonly fault: SchemeFault
  constructor(path: JsonPath) {
    super('nested too deep')
    const words = { zh: `嵌套超过 ${DEEPEST} 层`, en: `nested more than ${DEEPEST} deep` }
    this.fault = schemeFault('outOfRange', path.slice(0, 6), words)
  }
}

function walk(value: unknown, path: JsonPath, named: boolean): unknown {
  if (path.length > DEEPEST) throw new TooDeep(path)
  if (Array.isArray(value)) return value.map((item, at) => walk(item, [...path, at], false))
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value)
    .filter(([key, member]) => member !== null || named || !OPTIONAL.has(key))
    .map(([key, member]): [string, unknown] => [key, walk(member, [...path, key], NAMED_MEMBERS.has(key) && !named)])
  const read = Object.fromEntries(members)
  return path.length === 2 ? withShortForms(read, path[0]) : read
}

function withShortForms(entry: Readonly<Record<string, unknown>>, list: string | number | undefined): unknown {
  if (list === 'categories' && entry['id'] === undefined && 'name' in entry) return { ...entry, id: entry['name'] }
  const kind = valueAt(entry, ['rule', 'kind'])
  if (list !== 'items' || (kind !== 'gate' && kind !== 'veto')) return entry
  return { ...entry, points: entry['points'] ?? '0', rounding: entry['rounding'] ?? null }
}
