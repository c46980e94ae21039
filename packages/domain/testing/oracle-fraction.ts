/**
 * Fractions of the slow oracle: never reduced, no sharing of code with the kernel, so that a mistake there cannot hide
 * itself.
 */
export type Frac = readonly [numerator: bigint, denominator: bigint]

export function frac(value: string | number): Frac {
  const text = `${value}`
  if (text.includes('/')) {
    const [over = '0', under = '1'] = text.split('/')
    return [BigInt(over), BigInt(under)]
  }
  const [whole = '0', decimals = ''] = text.replace('-', '').split('.')
  const magnitude = BigInt(whole + decimals)
  return [text.startsWith('-') ? -magnitude : magnitude, 10n ** BigInt(decimals.length)]
}

export const plus = (a: Frac, b: Frac): Frac => [a[0] * b[1] + b[0] * a[1], a[1] * b[1]]
export const minus = (a: Frac, b: Frac): Frac => [a[0] * b[1] - b[0] * a[1], a[1] * b[1]]
export const times = (a: Frac, b: Frac): Frac => [a[0] * b[0], a[1] * b[1]]
export const over = (a: Frac, b: Frac): Frac => (b[0] < 0n ? [-a[0] * b[1], a[1] * -b[0]] : [a[0] * b[1], a[1] * b[0]])
export const less = (a: Frac, b: Frac): boolean => a[0] * b[1] < b[0] * a[1]
export const same = (a: Frac, b: Frac): boolean => a[0] * b[1] === b[0] * a[1]
export const lower = (a: Frac, b: Frac): Frac => (less(b, a) ? b : a)
export const higher = (a: Frac, b: Frac): Frac => (less(a, b) ? b : a)
export const total = (values: readonly Frac[]): Frac => values.reduce(plus, [0n, 1n])

/** Half up, away from nothing: counted in halves of a step and cut. */
export function round(value: Frac, step: string | undefined): Frac {
  if (step === undefined) return value
  const [n, d] = over(value, frac(step))
  const halves = ((n < 0n ? -n : n) * 2n) / d
  const steps = (halves + 1n) / 2n
  return times([n < 0n ? -steps : steps, 1n], frac(step))
}
