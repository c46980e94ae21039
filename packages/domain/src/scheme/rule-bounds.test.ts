import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryRule, EXAMPLE_RULES } from '../../testing/index.ts'
import { compare, exact, toText } from '../kernel/index.ts'
import { Rule, type RuleKind } from './rule.ts'
import { greatestPoints } from './rule-bounds.ts'

const EXPECTED: Readonly<Record<RuleKind, string | undefined>> = {
  allOrNothing: '4',
  deductPerOccurrence: '4',
  deductConditions: '4',
  minimumCount: '5',
  pointsPerOccurrence: '10',
  awardMatrix: '5',
  ratioThreshold: '4',
  ratioTiers: '3',
  ratioLinear: '8',
  gradedLevels: '4',
  range: '10',
  judged: '4',
  rankPoints: '10',
  shareOfLeader: '4',
  distanceFromMean: '4',
  voteShare: '4',
  childAverage: undefined,
  lateness: '4',
  targetCompletion: '7',
  gate: '0',
  veto: '0',
  bonusPool: '5',
  parts: '4',
}

function greatest(rule: unknown): string | undefined {
  const most = greatestPoints(Rule.parse(rule), exact('4'))
  return most === undefined ? undefined : toText(most)
}

test.each(Object.entries(EXPECTED))('%s of 4 points gives at most %s', (kind, most) => {
  expect(greatest(EXAMPLE_RULES[kind as RuleKind])).toBe(most)
})

test.each([
  [{ kind: 'minimumCount', min: 2, below: '0' }, '4'],
  [{ kind: 'minimumCount', min: 2, below: '0', above: { each: '0', cap: '3' } }, '4'],
  [{ kind: 'pointsPerOccurrence', each: '1' }, undefined],
  [{ kind: 'pointsPerOccurrence', each: '0' }, '0'],
  [{ kind: 'ratioThreshold', minPct: '101' }, '0'],
  [
    {
      kind: 'ratioTiers',
      tiers: [
        ['120', '9'],
        ['80', '3'],
      ],
      below: '1',
    },
    '3',
  ],
  [{ kind: 'ratioTiers', tiers: [['120', '9']], below: '1' }, '1'],
  [{ kind: 'ratioLinear' }, '4'],
  [{ kind: 'ratioLinear', cap: '3' }, '3'],
  [{ kind: 'ratioLinear', floor: '5' }, '5'],
  [{ kind: 'ratioLinear', baselinePct: '90', up: '0.5', stepPct: '5' }, '5'],
  [{ kind: 'ratioLinear', baselinePct: '110', down: '1', stepPct: '5' }, '2'],
  [{ kind: 'judged', max: '3' }, '3'],
  [{ kind: 'voteShare', weights: { 满意: '0.5' } }, '2'],
  [{ kind: 'targetCompletion', target: '5' }, '4'],
  [{ kind: 'targetCompletion', target: '5', overEach: '1' }, undefined],
  [{ kind: 'bonusPool', parts: { a: { each: '1', cap: '2' }, b: { each: '0', cap: '9' } } }, '2'],
])('%o gives at most %s', (rule, most) => {
  expect(greatest(rule)).toBe(most)
})

test('a larger full mark never lowers the bound', () => {
  fc.assert(
    fc.property(arbitraryRule(), (rule) => {
      const small = greatestPoints(rule, exact('4'))
      const large = greatestPoints(rule, exact('8'))
      if (small === undefined || large === undefined) expect(small).toBe(large)
      else expect(compare(large, small)).toBeGreaterThanOrEqual(0)
    }),
  )
})
