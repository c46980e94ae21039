import type { PersonId, UnitId } from '../kernel/index.ts'
import type { ReviewPair } from './assign-reviewers.ts'

/** The greatest seed: a number that is read out on the telephone without ambiguity. */
export const MOST_SEED = 999_999

export interface ProposalAsk {
  readonly units: readonly UnitId[]
  /** Who takes part in the draw, with the sheets that each has elsewhere. */
  readonly reviewers: readonly { readonly personId: PersonId; readonly load: number }[]
  /** Pairs that stay whatever is drawn. */
  readonly held: readonly ReviewPair[]
  /** How many reviewers each unit is to have. */
  readonly perUnit: number
  readonly seed: number
  /** Whether a pair is free of conflict. */
  readonly allows: (pair: ReviewPair) => boolean
}

export interface Proposal {
  readonly add: readonly ReviewPair[]
  /** Units for which nobody without a conflict is left. */
  readonly short: readonly { readonly unitId: UnitId; readonly missing: number }[]
}

/**
 * Draws reviewers for every unit: the units with the fewest possible reviewers first, each time whoever has the least to
 * do; of equals the seed decides. The same ask with the same seed gives the same draw.
 */
export function proposeAssignments(ask: ProposalAsk): Proposal {
  const { perUnit, allows, held } = ask
  const next = numbersFrom(ask.seed)
  const reviewers = shuffled(ask.reviewers, next)
  const units = shuffled(ask.units, next)
  const load = new Map(reviewers.map(({ personId, load: given }) => [personId, given]))
  const possible = (unitId: UnitId) =>
    reviewers
      .map(({ personId: reviewerId }) => ({ unitId, reviewerId }))
      .filter((pair) => allows(pair) && !held.some((each) => isSame(each, pair)))
  const add: ReviewPair[] = []
  const short: { unitId: UnitId; missing: number }[] = []
  const loadOf = (reviewerId: PersonId) => load.get(reviewerId) ?? 0
  for (const unitId of units.toSorted((a, b) => possible(a).length - possible(b).length)) {
    const wanted = perUnit - held.filter((pair) => pair.unitId === unitId).length
    const drawn = possible(unitId)
      .toSorted((a, b) => loadOf(a.reviewerId) - loadOf(b.reviewerId))
      .slice(0, Math.max(0, wanted))
    for (const { reviewerId } of drawn) load.set(reviewerId, loadOf(reviewerId) + 1)
    add.push(...drawn)
    if (drawn.length < wanted) short.push({ unitId, missing: wanted - drawn.length })
  }
  return { add, short }
}

function isSame(a: ReviewPair, b: ReviewPair): boolean {
  return a.unitId === b.unitId && a.reviewerId === b.reviewerId
}

function shuffled<Item>(items: readonly Item[], next: () => number): readonly Item[] {
  return items
    .map((item) => ({ item, at: next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

/** Whole numbers of 32 bits that follow from a seed (the mulberry32 sequence), the same on every machine. */
function numbersFrom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
}
