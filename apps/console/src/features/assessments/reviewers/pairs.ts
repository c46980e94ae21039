/** One reviewer for one unit, as a text that fits into a set. */
export type PairKey = `${string} ${string}`

export function pairKey(unitId: string, reviewerId: string): PairKey {
  return `${unitId} ${reviewerId}`
}

export function pairOf(key: PairKey): { unitId: string; reviewerId: string } {
  const [unitId = '', reviewerId = ''] = key.split(' ')
  return { unitId, reviewerId }
}

export interface PairChanges {
  readonly add: readonly PairKey[]
  readonly withdraw: readonly PairKey[]
}

/** What has to be sent so that `held` becomes `wanted`. */
export function changesBetween(held: ReadonlySet<PairKey>, wanted: ReadonlySet<PairKey>): PairChanges {
  return {
    add: [...wanted].filter((key) => !held.has(key)),
    withdraw: [...held].filter((key) => !wanted.has(key)),
  }
}

interface Asked {
  readonly personId: string
  /** Units that are never given to the person. */
  readonly blocked: readonly { readonly unitId: string }[]
}

/** Each of these people for each of these units, but for those that are never given to them. */
export function pairsFor(units: readonly { readonly unitId: string }[], people: readonly Asked[]): readonly PairKey[] {
  return people.flatMap(({ personId, blocked }) => {
    const own = new Set(blocked.map(({ unitId }) => unitId))
    return units.filter(({ unitId }) => !own.has(unitId)).map(({ unitId }) => pairKey(unitId, personId))
  })
}
