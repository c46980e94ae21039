import { issuedPassages, ownParts } from './key-points-passages.ts'
import { bareTextOf, commonCount, shinglesOf } from './plan-shingles.ts'

/** A plan to compare: any name of it, and its text. */
export interface PlanText<Id> {
  readonly id: Id
  readonly text: string
}

/** Two plans that say much the same. `percent` = shared shingles of all shingles of both, whole per cent, cut off. */
export interface SimilarPair<Id> {
  readonly first: Id
  readonly second: Id
  readonly percent: number
}

export interface SimilarPlans<Id> {
  /** The most similar first; among equals in the order of the input. */
  readonly pairs: readonly SimilarPair<Id>[]
  /** There are more than were asked for. */
  readonly hasMore: boolean
}

export interface SimilarityOptions {
  /** From which percentage on a pair is told, 50 by default: a plan of one's own stays far below. */
  readonly fromPercent?: number
  /** How many pairs at most, 500 by default. */
  readonly atMost?: number
  /** Texts that a superior union has issued for all: where plans hold them, they are not compared. */
  readonly without?: readonly string[]
}

/** Every so many hashes are looked at to find candidates; the candidates are compared in full. */
const SAMPLE = 8
/** So few sampled hashes say too little: such short texts are all candidates where they share one. */
const SMALL = 100
/** How far below the threshold a sampled share may be for a candidate. */
const MARGIN = 20

/**
 * Pairs of plans that share most of their wording: a hint for the reader, never a score. Plans shorter than a shingle are
 * like none. Where far more pairs are alike than were asked for, those that look most alike in a sample are compared.
 */
export function similarPlans<Id>(plans: readonly PlanText<Id>[], options: SimilarityOptions = {}): SimilarPlans<Id> {
  const { fromPercent = 50, atMost = 500, without = [] } = options
  const passages = issuedPassages(without)
  const shingles = plans.map(({ text }) => shinglesOf(...ownParts(bareTextOf(text).text, passages)))
  const found: Found[] = []
  let isWhole = true
  for (const place of candidates(shingles, fromPercent).toReversed().flat()) {
    isWhole = found.length < atMost * 2
    if (!isWhole) break
    const [first, second] = [Math.trunc(place / plans.length), place % plans.length]
    const percent = shareOf(shingles[first], shingles[second])
    if (percent >= fromPercent) found.push({ first, second, percent })
  }
  found.sort((a, b) => b.percent - a.percent || a.first - b.first || a.second - b.second)
  const pairs = found.slice(0, atMost).flatMap(({ first, second, percent }) => {
    const [one, other] = [plans[first], plans[second]]
    return one === undefined || other === undefined ? [] : [{ first: one.id, second: other.id, percent }]
  })
  return { pairs, hasMore: !isWhole || found.length > atMost }
}

interface Found {
  readonly first: number
  readonly second: number
  readonly percent: number
}

function shareOf(a: Uint32Array = new Uint32Array(), b: Uint32Array = new Uint32Array()): number {
  const common = commonCount(a, b)
  const all = a.length + b.length - common
  return all === 0 ? 0 : Math.trunc((common * 100) / all)
}

/**
 * Pairs whose sampled hashes agree nearly enough, by their sampled percentage; a pair is written as one number, first times
 * the count of plans plus second.
 */
function candidates(shingles: readonly Uint32Array[], fromPercent: number): readonly (readonly number[])[] {
  const buckets: number[][] = Array.from({ length: 101 }, () => [])
  const samples = shingles.map((hashes) => hashes.filter((hash) => hash % SAMPLE === 0))
  const meetings = meetingsOf(samples)
  const counts = new Uint32Array(shingles.length)
  samples.forEach((sample, second) => {
    countMeetings(meetings, second, counts)
    for (let first = 0; first < second; first += 1) {
      const common = counts[first] ?? 0
      if (common === 0) continue
      const all = (samples[first]?.length ?? 0) + sample.length - common
      const percent = Math.trunc((common * 100) / all)
      if (all < SMALL || percent >= fromPercent - MARGIN) buckets[percent]?.push(first * shingles.length + second)
    }
    counts.fill(0)
  })
  return buckets
}

/** Which plans hold a hash, for each hash that at least two hold. Typed arrays: there may be millions of meetings. */
interface Meetings {
  /** The holders of all shared hashes, hash after hash, ascending within each. */
  readonly holders: Uint32Array
  /** For each plan the places in `holders` where it stands, and where the holders of that hash begin. */
  readonly places: readonly (readonly number[])[]
  readonly begins: Uint32Array
}

function meetingsOf(samples: readonly Uint32Array[]): Meetings {
  const count = samples.length
  const entries = new Float64Array(samples.reduce((sum, { length }) => sum + length, 0))
  let filled = 0
  samples.forEach((sample, plan) => {
    for (const hash of sample) {
      entries[filled] = hash * count + plan
      filled += 1
    }
  })
  entries.sort()
  const holders = new Uint32Array(entries.length)
  const begins = new Uint32Array(entries.length)
  const places: number[][] = samples.map(() => [])
  let begin = 0
  for (let place = 0; place < entries.length; place += 1) {
    const entry = entries[place] ?? 0
    const plan = entry % count
    const before = entries[begin] ?? 0
    if (entry - plan !== before - (before % count)) begin = place
    holders[place] = plan
    begins[place] = begin
    if (place > begin) places[plan]?.push(place)
  }
  return { holders, places, begins }
}

/** Adds to each earlier plan how many hashes it has in common with this one. */
function countMeetings({ holders, places, begins }: Meetings, plan: number, counts: Uint32Array): void {
  for (const place of places[plan] ?? [])
    for (let earlier = begins[place] ?? 0; earlier < place; earlier += 1) {
      const first = holders[earlier] ?? 0
      counts[first] = (counts[first] ?? 0) + 1
    }
}
