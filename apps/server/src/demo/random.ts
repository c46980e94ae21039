/** A seeded source of whole numbers: the same seed always tells the same story. Not for secrets. */
export interface Random {
  /** A whole number from 0 up to, but not including, `bound`. */
  below(bound: number): number
  pick<T>(items: readonly [T, ...T[]]): T
  /** True in about `percent` of 100 calls. */
  chance(percent: number): boolean
}

export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  function below(bound: number): number {
    return next() % bound
  }
  return {
    below,
    pick: <T>(items: readonly [T, ...T[]]): T => items[below(items.length)] ?? items[0],
    chance: (percent) => below(100) < percent,
  }
}
