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
