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

/** Reduced, denominator above zero. */
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
    return make(sign === '-' ? -value : value, powerOfTen(fraction.length))
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
  if (x.denominator === y.denominator) return make(x.numerator + y.numerator, x.denominator)
  return make(x.numerator * y.denominator + y.numerator * x.denominator, x.denominator * y.denominator)
}

export function subtract(a: Exact, b: Exact): Exact {
  const x = open(a)
  const y = open(b)
  if (x.denominator === y.denominator) return make(x.numerator - y.numerator, x.denominator)
  return make(x.numerator * y.denominator - y.numerator * x.denominator, x.denominator * y.denominator)
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
  const { numerator, denominator } = open(a)
  return wrap({ numerator: -numerator, denominator })
}

/**
 * Sums over one common denominator and reduces once at the end, since most addends share their denominators (points in
 * tenths, in halves).
 */
export function sum(values: Iterable<Exact>): Exact {
  let numerator = 0n
  let denominator = 1n
  for (const value of values) {
    const next = open(value)
    if (next.denominator === denominator) numerator += next.numerator
    else if (denominator % next.denominator === 0n) numerator += next.numerator * (denominator / next.denominator)
    else {
      const common = lcm(denominator, next.denominator)
      numerator = numerator * (common / denominator) + next.numerator * (common / next.denominator)
      denominator = common
    }
  }
  return make(numerator, denominator)
}

export function compare(a: Exact, b: Exact): -1 | 0 | 1 {
  const x = open(a)
  const y = open(b)
  const same = x.denominator === y.denominator
  const left = same ? x.numerator : x.numerator * y.denominator
  const right = same ? y.numerator : y.numerator * x.denominator
  return left < right ? -1 : left > right ? 1 : 0
}

export function equals(a: Exact, b: Exact): boolean {
  const x = open(a)
  const y = open(b)
  return x.numerator === y.numerator && x.denominator === y.denominator
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
  const by = open(step)
  if (by.numerator <= 0n) throw new RangeError('a rounding step is positive')
  const { numerator, denominator } = open(value)
  const over = numerator * by.denominator
  const under = denominator * by.numerator
  if (over % under === 0n) return value
  const magnitude = over < 0n ? -over : over
  const rounded = (magnitude * 2n + under) / (under * 2n)
  return make((over < 0n ? -rounded : rounded) * by.numerator, by.denominator)
}

/** The text form: a decimal where it ends, else a reduced fraction. */
export function toText(a: Exact): string {
  const { numerator, denominator } = open(a)
  if (denominator === 1n) return numerator.toString()
  const digits = decimalDigits(denominator)
  if (digits === undefined) return `${numerator}/${denominator}`
  const scaled = (numerator < 0n ? -numerator : numerator) * (powerOfTen(digits) / denominator)
  const text = scaled.toString().padStart(digits + 1, '0')
  return `${numerator < 0n ? '-' : ''}${text.slice(0, -digits)}.${text.slice(-digits)}`
}

/** How many decimals the fraction needs, or undefined where it never ends. */
function decimalDigits(denominator: bigint): number | undefined {
  if (denominator === 10n || denominator === 2n || denominator === 5n) return 1
  let rest = denominator
  let twos = 0
  let fives = 0
  for (; rest % 2n === 0n; rest /= 2n) twos++
  for (; rest % 5n === 0n; rest /= 5n) fives++
  return rest === 1n ? Math.max(twos, fives) : undefined
}

function powerOfTen(digits: number): bigint {
  return digits === 0 ? 1n : digits === 1 ? 10n : digits === 2 ? 100n : 10n ** BigInt(digits)
}

function make(numerator: bigint, denominator: bigint): Exact {
  if (denominator === 1n) return wrap({ numerator, denominator })
  const sign = denominator < 0n ? -1n : 1n
  const divisor = gcd(numerator < 0n ? -numerator : numerator, denominator * sign) || 1n
  return wrap({ numerator: (sign * numerator) / divisor, denominator: (sign * denominator) / divisor })
}

function wrap(fraction: Fraction): Exact {
  return fraction as unknown as Exact
}

function open(value: Exact): Fraction {
  return value as unknown as Fraction
}

function lcm(a: bigint, b: bigint): bigint {
  return (a / gcd(a, b)) * b
}

function gcd(a: bigint, b: bigint): bigint {
  let x = a
  let y = b
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}
