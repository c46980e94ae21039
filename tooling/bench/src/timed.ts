/** What some work gave, and how many seconds it took. */
export async function timed<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly seconds: number }> {
  const began = performance.now()
  const value = await work()
  return { value, seconds: rounded((performance.now() - began) / 1000) }
}

/** To two decimals: what is printed. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
