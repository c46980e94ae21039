/** Does the work for a few at once and the batches one after the other; `at` is the number of the batch. */
export async function inBatches<T>(
  all: readonly T[],
  size: number,
  work: (batch: readonly T[], at: number) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at * size < all.length; at++) await work(all.slice(at * size, (at + 1) * size), at)
}
