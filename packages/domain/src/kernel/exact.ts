/**
 * Points and ratios as reduced fractions of two bigints. The type is opaque: `a + b` does not compile, so nothing is
 * ever rounded by accident. Rounding happens only in `roundTo`, where a scheme declares it.
 *
 * As text an Exact is a decimal without trailing zeros ("8.5", "-0.25", "3"), or a reduced "a/b" where the decimal
 * does not end ("1/3").
 */
declare const opaque: unique symbol
export interface Exact {
  readonly [opaque]: 'Exact'
}

interface Fraction {
  readonly numerator: bigint
  readonly denominator: bigint
}

export type RoundingMode = 'halfUp'

export const ZERO: Exact = make(0n, 1n)
export const ONE: Exact = make(1n, 1n)

/** Reads "8.5", "-0.25", "3" or "1/3". Gives undefined for anything else, also for "1e3", "", " 1" and "1/0". */
export function parseExact(text: string): Exact | undefined {
  const decimal = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text)
  if (decimal) {
    const [, sign = '', whole = '0', fraction = ''] = decimal
    const value = BigInt(whole + fraction)
    return make(sign === '-' ? -value : value, 10n ** BigInt(fraction.length))
  }
  const ratio = /^(-?\d+)\/(\d+)$/.exec(text)
  if (!ratio) return undefined
  const denominator = BigInt(ratio[2] ?? '0')
  return denominator === 0n ? undefined : make(BigInt(ratio[1] ?? '0'), denominator)
}

/** The Exact of a text that is known to be one. Throws on anything else: that is a bug of the caller. */
export function exact(text: string): Exact {
  const value = parseExact(text)
  if (value === undefined) throw new RangeError(`not an exact number: ${text}`)
  return value
}

/** From a whole number: counts, days, places. Throws on a fraction, NaN or an unsafe integer. */
export function fromInteger(value: number | bigint): Exact {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new RangeError(`not a whole number: ${value}`)
  return make(BigInt(value), 1n)
}

export function ratio(numerator: bigint | number, denominator: bigint | number): Exact {
  if (BigInt(denominator) === 0n) throw new RangeError('division by zero')
  return make(BigInt(numerator), BigInt(denominator))
}

export function add(a: Exact, b: Exact): Exact {
  const x = open(a)
  const y = open(b)
  return make(x.numerator * y.denominator + y.numerator * x.denominator, x.denominator * y.denominator)
}

export function subtract(a: Exact, b: Exact): Exact {
  return add(a, negate(b))
}

export function multiply(a: Exact, b: Exact): Exact {
  const x = open(a)
  const y = open(b)
  return make(x.numerator * y.numerator, x.denominator * y.denominator)
}

/** Throws on division by zero: the caller decides first what an empty ratio means. */
export function divide(a: Exact, b: Exact): Exact {
  const x = open(a)
  const y = open(b)
  if (y.numerator === 0n) throw new RangeError('division by zero')
  return make(x.numerator * y.denominator, x.denominator * y.numerator)
}

export function negate(a: Exact): Exact {
  const x = open(a)
  return make(-x.numerator, x.denominator)
}

export function sum(values: Iterable<Exact>): Exact {
  let total = ZERO
  for (const value of values) total = add(total, value)
  return total
}

export function compare(a: Exact, b: Exact): -1 | 0 | 1 {
  const x = open(a)
  const y = open(b)
  const left = x.numerator * y.denominator
  const right = y.numerator * x.denominator
  return left < right ? -1 : left > right ? 1 : 0
}

export function equals(a: Exact, b: Exact): boolean {
  return compare(a, b) === 0
}

export function isZero(a: Exact): boolean {
  return open(a).numerator === 0n
}

export function min(a: Exact, b: Exact): Exact {
  return compare(a, b) <= 0 ? a : b
}

export function max(a: Exact, b: Exact): Exact {
  return compare(a, b) >= 0 ? a : b
}

export function clamp(value: Exact, low: Exact, high: Exact): Exact {
  return min(max(value, low), high)
}

/** The largest whole number not above the value. */
export function floor(a: Exact): bigint {
  const { numerator, denominator } = open(a)
  const quotient = numerator / denominator
  return numerator % denominator !== 0n && numerator < 0n ? quotient - 1n : quotient
}

/** To the nearest multiple of `step`; a value half-way goes away from zero (half up, as rubrics mean it). */
export function roundTo(value: Exact, step: Exact, _mode: RoundingMode): Exact {
  if (compare(step, ZERO) <= 0) throw new RangeError('a rounding step is positive')
  const units = open(divide(value, step))
  const negative = units.numerator < 0n
  const magnitude = negative ? -units.numerator : units.numerator
  const rounded = (magnitude * 2n + units.denominator) / (units.denominator * 2n)
  return multiply(make(negative ? -rounded : rounded, 1n), step)
}

/** The text form: a decimal where it ends, else a reduced fraction. */
export function toText(a: Exact): string {
  const { numerator, denominator } = open(a)
  const digits = decimalDigits(denominator)
  if (digits === undefined) return `${numerator}/${denominator}`
  if (digits === 0) return numerator.toString()
  const scaled = (numerator < 0n ? -numerator : numerator) * (10n ** BigInt(digits) / denominator)
  const text = scaled.toString().padStart(digits + 1, '0')
  return `${numerator < 0n ? '-' : ''}${text.slice(0, -digits)}.${text.slice(-digits)}`
}

/** How many decimals the fraction needs, or undefined where it never ends. */
function decimalDigits(denominator: bigint): number | undefined {
  let rest = denominator
  let twos = 0
  let fives = 0
  for (; rest % 2n === 0n; rest /= 2n) twos++
  for (; rest % 5n === 0n; rest /= 5n) fives++
  return rest === 1n ? Math.max(twos, fives) : undefined
}

function make(numerator: bigint, denominator: bigint): Exact {
  const sign = denominator < 0n ? -1n : 1n
  const divisor = gcd(numerator < 0n ? -numerator : numerator, denominator * sign) || 1n
  const fraction: Fraction = { numerator: (sign * numerator) / divisor, denominator: (sign * denominator) / divisor }
  return fraction as unknown as Exact
}

function open(value: Exact): Fraction {
  return value as unknown as Fraction
}

function gcd(a: bigint, b: bigint): bigint {
  let x = a
  let y = b
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}
