import { add, compare, divide, exact, type Exact, floor, fromInteger, multiply, sum, toText } from '../kernel/index.ts'
import { shownMean } from './small-groups.ts'

/** How many of some numbers lie in a range: `from` belongs to it, `to` only where it is the last. */
export interface ScoreBand {
  readonly from: string
  readonly to: string
  readonly count: number
}

/** How the numbers by which units are ranked are spread. Decimal texts; mean and median to two decimals, half up. */
export interface ScoreSpread {
  readonly count: number
  readonly mean: string
  readonly median: string
  readonly bands: readonly ScoreBand[]
}

const MOST_BANDS = 8
const STEPS = ['0.01', '0.02', '0.05', '0.1', '0.2', '0.5', '1', '2', '5', '10', '20', '50', '100'].map(exact)

/**
 * Bands of equal, round width, eight at most, that hold every number. With `least`, neighbours are joined until each band
 * holds so many: a band with one unit in it would tell that unit's points. Null without numbers, or with fewer than `least`.
 */
export function scoreSpread(numbers: readonly string[], least = 1): ScoreSpread | null {
  const sorted = numbers.map(exact).toSorted(compare)
  const [lowest, highest] = [sorted[0], sorted.at(-1)]
  if (lowest === undefined || highest === undefined || sorted.length < least) return null
  const count = fromInteger(sorted.length)
  return {
    count: sorted.length,
    mean: shownMean(divide(sum(sorted), count)),
    median: shownMean(medianOf(sorted)),
    bands: joined(bandsOf(sorted, lowest, highest), least).map(({ from, to, inside }) => ({
      from: toText(from),
      to: toText(to),
      count: inside,
    })),
  }
}

interface Band {
  readonly from: Exact
  readonly to: Exact
  readonly inside: number
}

function bandsOf(sorted: readonly Exact[], lowest: Exact, highest: Exact): readonly Band[] {
  const step = STEPS.find((each) => bandsNeeded(lowest, highest, each) <= MOST_BANDS) ?? widest(lowest, highest)
  const first = multiply(fromInteger(floor(divide(lowest, step))), step)
  const needed = bandsNeeded(lowest, highest, step)
  return Array.from({ length: needed }, (_, at) => {
    const from = add(first, multiply(step, fromInteger(at)))
    const to = add(from, step)
    const isLast = at === needed - 1
    const inside = sorted.filter((each) => {
      const below = compare(each, to)
      return compare(each, from) >= 0 && (below < 0 || (isLast && below === 0))
    }).length
    return { from, to, inside }
  })
}

/** A highest number on the upper edge stands in the band below it: 90–100 holds 100. */
function bandsNeeded(lowest: Exact, highest: Exact, step: Exact): number {
  const first = floor(divide(lowest, step))
  const last = floor(divide(highest, step))
  const onEdge = compare(multiply(fromInteger(last), step), highest) === 0 && last > first
  return Number(last - first) + (onEdge ? 0 : 1)
}

function widest(lowest: Exact, highest: Exact): Exact {
  const hundreds = floor(divide(add(highest, multiply(lowest, fromInteger(-1))), exact('100'))) + 1n
  return multiply(fromInteger(hundreds), exact('100'))
}

function joined(bands: readonly Band[], least: number): readonly Band[] {
  if (least === 1) return bands
  const result: Band[] = []
  for (const band of bands) {
    const before = result.at(-1)
    if (before !== undefined && before.inside < least) result[result.length - 1] = oneOf(before, band)
    else result.push(band)
  }
  const [last, before] = [result.at(-1), result.at(-2)]
  if (last !== undefined && before !== undefined && last.inside < least)
    result.splice(result.length - 2, 2, oneOf(before, last))
  return result
}

function oneOf(lower: Band, upper: Band): Band {
  return { from: lower.from, to: upper.to, inside: lower.inside + upper.inside }
}

function medianOf(sorted: readonly Exact[]): Exact {
  const middle = Math.floor(sorted.length / 2)
  const [below, above] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]]
  if (below === undefined || above === undefined) throw new RangeError('a median of nothing')
  return divide(add(below, above), exact('2'))
}
