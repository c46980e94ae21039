import { compare, type Exact, exact, floor, fromInteger, multiply } from '../kernel/index.ts'
import type { Quota } from '../scheme/index.ts'
import type { UnitNode } from '../scoring/index.ts'
import type { QuotaCheck, QuotaSide } from './certificate.ts'

export interface FilledQuota {
  readonly quota: Quota
  readonly places: number
  /** Places used: the units with the level, or all places where tied units share the last ones. */
  readonly taken: number
  readonly checks: ReadonlyMap<string, QuotaCheck>
  /** More units than places came in, because the tied all come in. */
  readonly exceeded: boolean
  /** Equal numbers stood on both sides of the line and the scheme does not say what then. */
  readonly undeclared: boolean
}

/**
 * Hands out the places of one quota to the units that meet every other condition of its level, by the number they are
 * ranked by. Nobody jumps ahead: where a tied group stays out, what is left of the places stays empty.
 */
export function fillQuota(
  quota: Quota,
  candidates: readonly UnitNode[],
  participating: readonly UnitNode[],
): FilledQuota {
  const inSegment = (unit: UnitNode) => quota.segment === undefined || unit.segment === quota.segment
  const base = participating.filter(inSegment).length
  const places = placesOf(quota, base)
  const groups = tiedGroups(candidates.filter(inSegment))
  const checks = new Map<string, QuotaCheck>()
  let ahead = 0
  let undeclared = false
  for (const group of groups) {
    const left = Math.max(places - ahead, 0)
    const onLine = left > 0 && group.length > left
    undeclared ||= onLine && quota.ties === undefined
    const sides = onLine
      ? onTheLine(quota, group, left)
      : group.map((): QuotaSide => (left === 0 ? 'beyondPlaces' : 'withinPlaces'))
    group.forEach((unit, index) => {
      const side = sides[index] ?? 'beyondPlaces'
      checks.set(unit.id, {
        kind: 'quota',
        holds: COMES_IN.has(side),
        segment: quota.segment ?? null,
        base,
        places,
        ahead,
        tied: group.length > 1 ? group.map(({ id }) => id).sort() : [],
        ties: quota.ties ?? 'excludeTied',
        chain: quota.chain ?? [],
        side,
      })
    })
    ahead += group.length
  }
  const cameIn = [...checks.values()].filter(({ holds }) => holds).length
  const taken = quota.ties === 'sharePlace' ? Math.min(cameIn, places) : cameIn
  return { quota, places, taken, checks, exceeded: taken > places, undeclared }
}

const COMES_IN: ReadonlySet<QuotaSide> = new Set(['withinPlaces', 'tiedIn', 'sharesPlace', 'wonTiebreak'])

/** A share is of all participating units, rounded down; vetoed units are among them. */
export function placesOf(quota: Pick<Quota, 'share' | 'count'>, base: number): number {
  if (quota.count !== undefined) return quota.count
  return Number(floor(multiply(exact(quota.share ?? '0'), fromInteger(base))))
}

function onTheLine(quota: Quota, group: readonly UnitNode[], left: number): readonly QuotaSide[] {
  switch (quota.ties) {
    case 'includeTied':
      return group.map(() => 'tiedIn')
    case 'sharePlace':
      return group.map(() => 'sharesPlace')
    case 'tiebreak':
      return breakTie(quota.chain ?? [], group, left)
    case 'excludeTied':
    case undefined:
      return group.map(() => 'tiedOut')
  }
}

function breakTie(chain: readonly string[], group: readonly UnitNode[], left: number): readonly QuotaSide[] {
  const keys = group.map((unit) => chain.map((item) => pointsOf(unit, item)))
  return keys.map((key) => {
    const better = keys.filter((other) => compareKeys(other, key) > 0).length
    const equal = keys.filter((other) => compareKeys(other, key) === 0).length
    if (better + equal <= left) return 'wonTiebreak'
    return better >= left ? 'lostTiebreak' : 'stillTied'
  })
}

function pointsOf(unit: UnitNode, item: string): Exact | null {
  const points = unit.items.find(({ id }) => id === item)?.final.points ?? null
  return points === null ? null : exact(points)
}

/** By the first item that differs; an item without points is behind one with any. */
function compareKeys(a: readonly (Exact | null)[], b: readonly (Exact | null)[]): number {
  for (const [index, left] of a.entries()) {
    const order = compareNullable(left, b[index] ?? null)
    if (order !== 0) return order
  }
  return 0
}

function compareNullable(a: Exact | null, b: Exact | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null)
  return compare(a, b)
}

/** Highest number first, equal numbers together; a unit without a number comes last. */
function tiedGroups(units: readonly UnitNode[]): readonly (readonly UnitNode[])[] {
  const keyed = units.map((unit) => ({ unit, number: unit.rankedBy === null ? null : exact(unit.rankedBy) }))
  const sorted = keyed.toSorted((a, b) => compareNullable(b.number, a.number))
  const groups: { number: Exact | null; members: UnitNode[] }[] = []
  for (const { unit, number } of sorted) {
    const last = groups.at(-1)
    if (last !== undefined && compareNullable(last.number, number) === 0) last.members.push(unit)
    else groups.push({ number, members: [unit] })
  }
  return groups.map(({ members }) => members)
}
