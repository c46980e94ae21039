import { evaluateExchange, type ExchangeResult, type ExchangeUnitResult } from '../src/rating/index.ts'

/** Documents of the exchange form as people write them: plain JSON, checked only by the reader under test. */
export type Json = Readonly<Record<string, unknown>>

/** An item of an id and a full mark, without rounding, whose missing fact counts as nothing. */
export function item([id, points]: readonly [id: string, points: string | Json], rule: Json, more: Json = {}): Json {
  return { id, name: id, points, rule, missing: 'zero', rounding: null, ...more }
}

export function judged(id: string, points: string, more: Json = {}): Json {
  return item([id, points], { kind: 'judged' }, more)
}

export function gate(id: string, more: Json = {}): Json {
  return item([id, '0'], { kind: 'gate', effect: 'notAdmitted' }, more)
}

export function veto(id: string, effect: unknown, more: Json = {}): Json {
  return item([id, '0'], { kind: 'veto', effect, ...more })
}

/** A scheme that ranks by the unrounded total and has no levels, unless told otherwise. */
export function scheme(items: readonly Json[], more: Json = {}): Json {
  return {
    format: 'jianjia.scheme/1',
    items,
    totalRounding: null,
    rankBy: 'total',
    levels: [],
    compare: 'afterRounding',
    ...more,
  }
}

export function unit(id: string, facts: Json = {}, more: Json = {}): Json {
  return { id, facts, ...more }
}

/** The result of documents that must be right. */
export function evaluate(schemeDocument: Json, units: readonly Json[]): ExchangeResult {
  const reading = evaluateExchange(schemeDocument, { units })
  if (!reading.ok) throw new Error(`the documents have faults: ${JSON.stringify(reading.faults)}`)
  return reading.value
}

/** `path: code` of every fault of documents that must be wrong. */
export function faultsOf(schemeDocument: unknown, factsDocument: unknown): readonly string[] {
  const reading = evaluateExchange(schemeDocument, factsDocument)
  return reading.ok ? [] : reading.faults.map(({ path, code }) => `${path}: ${code}`)
}

export function unitOf(result: ExchangeResult, id: string): ExchangeUnitResult {
  const found = result.units.find((one) => one.id === id)
  if (found === undefined) throw new Error(`no unit ${id}`)
  return found
}

export function pointsOf(result: ExchangeResult, id: string, itemId: string): string | null {
  const found = unitOf(result, id).items.find((one) => one.id === itemId)
  if (found === undefined) throw new Error(`no item ${itemId}`)
  return found.points
}

/** One field of every unit, in order: "which level has who". */
export function column<K extends keyof ExchangeUnitResult>(
  result: ExchangeResult,
  field: K,
): Readonly<Record<string, ExchangeUnitResult[K]>> {
  return Object.fromEntries(result.units.map((one) => [one.id, one[field]]))
}

/** Two levels, of 90 and of 60 points. */
export const LEVELS = [
  { name: '优秀', min: '90' },
  { name: '合格', min: '60' },
]

/** One judged item of 100 points, so that a unit's total is the mark it is given. */
export function marked(marks: Json, more: Json = {}, facts: Json = {}) {
  const units = Object.entries(marks).map(([id, mark]) => unit(id, { x: mark, ...(facts[id] as Json | undefined) }))
  const items = [judged('x', '100'), ...((more['items'] as Json[] | undefined) ?? [])]
  return evaluate(scheme(items, { levels: LEVELS, rankBy: 'final', ...more, items }), units)
}
