import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  add,
  clamp,
  compare,
  divide,
  equals,
  exact,
  floor,
  fromInteger,
  isZero,
  max,
  min,
  multiply,
  negate,
  parseExact,
  ratio,
  roundTo,
  subtract,
  sum,
  toText,
} from './exact.ts'

/** The oracle: a fraction that is never reduced, compared by cross-multiplication. */
interface Pair {
  readonly n: bigint
  readonly d: bigint
}

const pair: fc.Arbitrary<Pair> = fc.record({
  n: fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
  d: fc.oneof(fc.constantFrom(1n, 2n, 5n, 10n, 100n, 3n, 7n), fc.bigInt({ min: 1n, max: 10n ** 9n })),
})
const of = ({ n, d }: Pair) => ratio(n, d)
const same = (text: string, n: bigint, d: bigint) => equals(exact(text), ratio(n, d))

describe('exact numbers against whole-number arithmetic', () => {
  it('add, subtract, multiply and divide', () => {
    fc.assert(
      fc.property(pair, pair, (a, b) => {
        expect(same(toText(add(of(a), of(b))), a.n * b.d + b.n * a.d, a.d * b.d)).toBe(true)
        expect(same(toText(subtract(of(a), of(b))), a.n * b.d - b.n * a.d, a.d * b.d)).toBe(true)
        expect(same(toText(multiply(of(a), of(b))), a.n * b.n, a.d * b.d)).toBe(true)
        if (b.n !== 0n) expect(same(toText(divide(of(a), of(b))), a.n * b.d, a.d * b.n)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('compare, min, max, clamp', () => {
    fc.assert(
      fc.property(pair, pair, pair, (a, b, c) => {
        const left = a.n * b.d
        const right = b.n * a.d
        expect(compare(of(a), of(b))).toBe(left < right ? -1 : left > right ? 1 : 0)
        expect(equals(of(a), of(b))).toBe(left === right)
        expect(compare(min(of(a), of(b)), max(of(a), of(b)))).toBeLessThanOrEqual(0)
        const [low, high] = [min(of(b), of(c)), max(of(b), of(c))]
        const held = clamp(of(a), low, high)
        expect(compare(held, low) >= 0 && compare(held, high) <= 0).toBe(true)
      }),
    )
  })

  it('sum equals adding one by one, in any order', () => {
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 12 }), (pairs) => {
        const numbers = pairs.map(of)
        const oneByOne = numbers.reduce(add, exact('0'))
        expect(toText(sum(numbers))).toBe(toText(oneByOne))
        expect(toText(sum(numbers.toReversed()))).toBe(toText(oneByOne))
      }),
    )
  })

  it('floor is the largest whole number not above', () => {
    fc.assert(
      fc.property(pair, (a) => {
        const down = floor(of(a))
        expect(down * a.d <= a.n && (down + 1n) * a.d > a.n).toBe(true)
      }),
    )
  })

  it('roundTo goes to the nearest multiple, half-way away from nothing', () => {
    const step = fc.record({ n: fc.bigInt({ min: 1n, max: 50n }), d: fc.constantFrom(1n, 2n, 10n, 100n, 3n) })
    fc.assert(
      fc.property(pair, step, (a, s) => {
        // |a ÷ s| = over ÷ under; the oracle adds a half and cuts
        const over = (a.n < 0n ? -a.n : a.n) * s.d
        const under = a.d * s.n
        const steps = (over * 2n + under) / (under * 2n)
        const rounded = roundTo(of(a), of(s), 'halfUp')
        expect(equals(rounded, ratio((a.n < 0n ? -steps : steps) * s.n, s.d))).toBe(true)
        expect(toText(roundTo(rounded, of(s), 'halfUp'))).toBe(toText(rounded))
      }),
      { numRuns: 1000 },
    )
  })

  it('text comes back as the same number, and equal numbers have equal text', () => {
    fc.assert(
      fc.property(pair, fc.bigInt({ min: 1n, max: 1000n }), (a, k) => {
        expect(equals(exact(toText(of(a))), of(a))).toBe(true)
        expect(toText(ratio(a.n * k, a.d * k))).toBe(toText(of(a)))
        expect(toText(of(a))).toMatch(/^-?(\d+(\.\d*[1-9])?|\d+\/\d+)$/)
      }),
    )
  })
})

describe('exact numbers as text', () => {
  it.each([
    ['8.50', '8.5'],
    ['-0.25', '-0.25'],
    ['-0', '0'],
    ['007', '7'],
    ['2/4', '0.5'],
    ['1/3', '1/3'],
    ['-6/9', '-2/3'],
    ['1/8', '0.125'],
    ['0.000001', '0.000001'],
    ['123456789012345678901234567890.5', '123456789012345678901234567890.5'],
  ])('%s is %s', (text, shown) => {
    expect(toText(exact(text))).toBe(shown)
  })

  it.each(['', ' 1', '1 ', '+1', '1e3', '.5', '5.', '1/0', '1/-2', '1.5/2', '一', 'NaN', '0x10', '1,5'])(
    '%j is none',
    (text) => {
      expect(parseExact(text)).toBeUndefined()
      expect(() => exact(text)).toThrow(RangeError)
    },
  )

  it('refuses what cannot be counted or divided', () => {
    for (const value of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])
      expect(() => fromInteger(value)).toThrow(RangeError)
    expect(() => ratio(1, 0)).toThrow(RangeError)
    expect(() => divide(exact('1'), exact('0'))).toThrow(RangeError)
    expect(() => roundTo(exact('1'), exact('0'), 'halfUp')).toThrow(RangeError)
  })

  it('knows nothing and its opposite', () => {
    expect(isZero(subtract(exact('0.1'), ratio(1, 10)))).toBe(true)
    expect(toText(negate(exact('0.5')))).toBe('-0.5')
  })
})
