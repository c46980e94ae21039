/** One case of `scheme evaluate`: what goes in, and the fields of the result (or the faults) that the contract promises. */
export interface EvaluateCase {
  readonly name: string
  readonly scheme: Readonly<Record<string, unknown>>
  readonly units: readonly Readonly<Record<string, unknown>>[]
  readonly want: Wanted
}

/** Fields left out are not compared. `items` stands for the points by item; warnings are compared by code. */
export interface Wanted {
  readonly units?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly quotas?: readonly Readonly<Record<string, unknown>>[]
  readonly warnings?: readonly string[]
  readonly faults?: readonly string[]
}

/** A scheme with the fields that every scheme needs; a case states only what it is about. */
export function scheme(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return {
    format: 'jianjia.scheme/1',
    items: [],
    totalRounding: null,
    rankBy: 'total',
    levels: [],
    compare: 'afterRounding',
    ...fields,
  }
}

/** An item of six points that counts a missing fact as zero and is not rounded, unless the case says otherwise. */
export function item(id: string, rule: unknown, fields: Readonly<Record<string, unknown>> = {}) {
  return { id, name: id, points: '6', rule, missing: 'zero', rounding: null, ...fields }
}

export function unit(
  id: string,
  facts: Readonly<Record<string, unknown>>,
  fields: Readonly<Record<string, unknown>> = {},
) {
  return { id, facts, ...fields }
}

/** Units of one judged item `分` of 100 points: `scored({a: '95', b: '90'})`. */
export function scored(points: Readonly<Record<string, unknown>>) {
  return Object.entries(points).map(([id, value]) => unit(id, { 分: value }))
}

export const JUDGED_HUNDRED = item('分', { kind: 'judged' }, { points: '100' })
