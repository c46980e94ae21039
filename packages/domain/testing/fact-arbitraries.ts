import fc from 'fast-check'
import { compare, exact, toText } from '../src/kernel/index.ts'
import type { Rule } from '../src/scheme/index.ts'

/** A decimal text between two decimals, both ends often; inside in quarters, where there is one. */
function between(low: string, high: string): fc.Arbitrary<string> {
  if (compare(exact(low), exact(high)) >= 0) return fc.constant(low)
  const ends = fc.constantFrom(low, high)
  const [least, most] = [Math.ceil(Number(low) * 4), Math.floor(Number(high) * 4)]
  if (least > most) return ends
  const inside = fc.integer({ min: least, max: most }).map((quarters) => toText(exact(`${quarters}/4`)))
  return fc.oneof({ weight: 1, arbitrary: ends }, { weight: 3, arbitrary: inside })
}

const count = fc.integer({ min: 0, max: 12 })
const ratio = fc.oneof(
  fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 10 })),
  fc.tuple(fc.constantFrom('0', '12.5', '40'), fc.constantFrom('0', '50', '62.5')),
)
/** Few different numbers, so that units tie. */
const compared = fc.constantFrom('0', '3', '7.5', '9', '10', '12.25')

function subset(names: readonly string[]): fc.Arbitrary<string[]> {
  return fc.subarray([...names])
}

function counts(names: readonly string[]): fc.Arbitrary<Record<string, number>> {
  return subset(names).chain((chosen) =>
    fc
      .tuple(...chosen.map(() => count))
      .map((values) => Object.fromEntries(chosen.map((name, at) => [name, values[at] ?? 0]))),
  )
}

function votes(options: readonly string[]): fc.Arbitrary<Record<string, number>> {
  return fc
    .tuple(fc.array(count, { minLength: options.length, maxLength: options.length }), count, count, count)
    .map(([cast, spoiled, unreturned, more]) => {
      const valid = cast.reduce((a, b) => a + b, 0) + more
      const returned = valid + spoiled
      const named = options.map((option, at): [string, number] => [option, cast[at] ?? 0])
      return { members: returned + unreturned, returned, valid, ...Object.fromEntries(named) }
    })
}

function awards(matrix: Readonly<Record<string, readonly string[]>>): fc.Arbitrary<[string, string, number][]> {
  const event = fc.constantFrom('歌咏', '球赛', '征文')
  return fc.array(fc.tuple(event, fc.constantFrom(...Object.keys(matrix)), fc.integer({ min: 1, max: 4 })), {
    maxLength: 5,
  })
}

/** A fact in the exchange form that the rule accepts. */
export function arbitraryFact(rule: Rule, full: string): fc.Arbitrary<unknown> {
  switch (rule.kind) {
    case 'allOrNothing':
    case 'gate':
    case 'veto':
      return fc.boolean()
    case 'deductPerOccurrence':
    case 'minimumCount':
    case 'pointsPerOccurrence':
    case 'lateness':
      return count
    case 'deductConditions':
      return subset(Object.keys(rule.conditions))
    case 'awardMatrix':
      return awards(rule.matrix)
    case 'ratioThreshold':
    case 'ratioTiers':
    case 'ratioLinear':
      return ratio
    case 'gradedLevels':
      return fc.constantFrom(...Object.keys(rule.levels))
    case 'range':
      return between(rule.min, rule.max)
    case 'judged': {
      const [min, max] = [rule.min ?? '0', rule.max ?? full]
      // Bounds that cross leave no value that fits: the fact stays missing.
      return compare(exact(min), exact(max)) > 0 ? fc.constant(null) : between(min, max)
    }
    case 'rankPoints':
    case 'shareOfLeader':
    case 'distanceFromMean':
      return compared
    case 'voteShare':
      return votes(Object.keys(rule.weights))
    case 'childAverage':
      return fc.array(fc.constantFrom('exempt', '60', '82.5', '90', '100'), { maxLength: 4 })
    case 'targetCompletion':
      return between('0', '30')
    case 'bonusPool':
      return counts(Object.keys(rule.parts))
    case 'parts':
      return fc
        .tuple(...rule.parts.map((part) => arbitraryFact(part.rule, part.points)))
        .map((facts) => Object.fromEntries(rule.parts.map((part, at) => [part.id, facts[at]])))
  }
}

/** The same with gaps: now and then the whole fact, or an element of a list, is missing. */
export function arbitraryFactWithGaps(rule: Rule, full: string): fc.Arbitrary<unknown> {
  const fact = arbitraryFact(rule, full)
  const withGap = fact.chain((value) =>
    Array.isArray(value) && value.length > 0
      ? fc.nat(value.length - 1).map((gap) => value.map((element, at) => (at === gap ? null : element)))
      : fc.constant(value),
  )
  return fc.oneof(
    { weight: 8, arbitrary: fact },
    { weight: 1, arbitrary: withGap },
    { weight: 1, arbitrary: fc.constant(null) },
  )
}
