/** Of two orders of the same names the fewest that must move to get from one to the other. */
export function movedBetween(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const place = new Map(before.map((id, at) => [id, at]))
  const common = after.filter((id) => place.has(id))
  const kept = longestRise(common.map((id) => place.get(id) ?? 0))
  return new Set(common.filter((_, at) => !kept.has(at)))
}

/** The indexes of a longest rising run of the numbers. */
function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  // ends[n] = index of the least number on which a rising run of n + 1 ends.
  const ends: number[] = []
  const previous: (number | undefined)[] = []
  for (const [at, number] of numbers.entries()) {
    const found = ends.findIndex((end) => (numbers[end] ?? 0) >= number)
    const length = found === -1 ? ends.length : found
    previous[at] = ends[length - 1]
    ends[length] = at
  }
  const kept = new Set<number>()
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) kept.add(at)
  return kept
}

/** The entries of each key, keys and entries in the order in which they come. */
export function groupedBy<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of list) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return groups
}
