import { EXAMPLE_RULES } from './example-rule.ts'
import { add, change, type Defect, gate } from './scheme-defect.ts'

/** Full marks, sums and the parameters of rules: what cannot be reached, or says nothing. */
export const DEFECTS_IN_POINTS: readonly Defect[] = [
  ['a full mark raised', 'categorySumMismatch', 'categories[2].points', change('warmth', { points: '12' })],
  ['a full mark lowered', 'categorySumMismatch', 'categories[0].points', change('organs', { points: '3' })],
  [
    'a line moved to another category',
    'categorySumMismatch',
    'categories[0].points',
    change('organs', { category: 'duties' }),
  ],
  ['a line dropped', 'totalMismatch', 'total', (draft) => void draft.items.pop()],
  [
    'a printed category total changed',
    'categorySumMismatch',
    'categories[1].points',
    (draft) => void (draft.categories[1] = { ...draft.categories[1], points: '31' }),
  ],
  ['a printed total changed', 'totalMismatch', 'total', (draft) => void (draft['total'] = '110')],
  [
    'a category total for one kind of school only',
    'categorySumMismatch',
    'categories[0].points',
    change('organs', { points: { primary: '4', kindergarten: '3' } }),
  ],
  ['a full mark of 0', 'missingPoints', 'items[0].points', change('organs', { points: '0' })],
  [
    'a segment without full mark',
    'missingPoints',
    'items[1].points.kindergarten',
    (draft) => {
      change('organs', { points: { primary: '4', kindergarten: '4' } })(draft)
      change('chair', { points: { primary: '4' } })(draft)
    },
  ],
  ['no segment at all', 'missingPoints', 'items[0].points', change('organs', { points: {} })],
  [
    'a category without points',
    'missingPoints',
    'categories[1].points',
    (draft) => void delete draft.categories[1]?.['points'],
  ],
  [
    'tiers whose top is below the full mark',
    'unreachablePoints',
    'items[0].rule',
    change('organs', {
      rule: {
        kind: 'ratioTiers',
        tiers: [
          ['90', '3'],
          ['80', '2'],
        ],
        below: '0',
      },
    }),
  ],
  [
    'a top tier above 100 %',
    'unreachablePoints',
    'items[0].rule',
    change('organs', {
      rule: {
        kind: 'ratioTiers',
        tiers: [
          ['120', '4'],
          ['80', '2'],
        ],
        below: '0',
      },
    }),
  ],
  [
    'a threshold above 100 %',
    'unreachablePoints',
    'items[0].rule',
    change('organs', { rule: { kind: 'ratioThreshold', minPct: '105' } }),
  ],
  [
    'a cap below the full mark',
    'unreachablePoints',
    'items[22].rule',
    change('dispatch-higher', { rule: { kind: 'pointsPerOccurrence', each: '1', cap: '1' } }),
  ],
  [
    'a range that ends too low',
    'unreachablePoints',
    'items[23].rule',
    change('feature', { rule: { kind: 'range', min: '0', max: '3' } }),
  ],
  [
    'grades that end too low',
    'unreachablePoints',
    'items[5].rule',
    change('rules', { rule: { kind: 'gradedLevels', as: 'share', levels: { 好: '0.9', 差: '0' } } }),
  ],
  [
    'an award table with too low a cap',
    'unreachablePoints',
    'items[0].rule',
    change('organs', { rule: { kind: 'awardMatrix', matrix: { 区: ['2', '1'] }, sameEvent: 'highest', cap: '3' } }),
  ],
  [
    'a leader who gets less than the full mark',
    'unreachablePoints',
    'items[0].rule',
    change('organs', { rule: { kind: 'rankPoints', byRank: ['3', '2'], ties: 'shareHigher' } }),
  ],
  [
    'votes that cannot give everything',
    'unreachablePoints',
    'items[0].rule',
    change('organs', { rule: { kind: 'voteShare', weights: { 满意: '0.9' } } }),
  ],
  [
    'a baseline beyond 100 %',
    'unreachablePoints',
    'items[0].rule',
    change('organs', { rule: { kind: 'ratioLinear', baselinePct: '110', down: '1' } }),
  ],
  [
    'a range above the full mark',
    'aboveFullMark',
    'items[23].rule',
    change('feature', { rule: { kind: 'range', min: '0', max: '5' } }),
  ],
  [
    'parts that do not add up',
    'partsSumMismatch',
    'items[0].rule.parts',
    change('organs', { rule: EXAMPLE_RULES.parts, points: '5' }),
  ],
  [
    'a part without points',
    'missingPoints',
    'items[0].rule.parts[0].points',
    change('organs', {
      rule: {
        kind: 'parts',
        parts: [{ id: 'a', name: '甲', points: '0', rule: { kind: 'allOrNothing' }, missing: 'zero' }],
      },
    }),
  ],
  [
    'a floor at the full mark',
    'floorAboveFullMark',
    'items[0].rule.floor',
    change('organs', { rule: { kind: 'deductPerOccurrence', each: '1', floor: '4' } }),
  ],
  [
    'points without end',
    'unboundedBonus',
    'items[22].rule.cap',
    change('dispatch-higher', { rule: { kind: 'pointsPerOccurrence', each: '1' } }),
  ],
  [
    'a bonus pool without end',
    'unboundedBonus',
    'items[24].rule.cap',
    add({ rule: { kind: 'bonusPool', parts: { 获奖: { each: '1', cap: '3' } } } }),
  ],
  [
    'tiers upside down',
    'tierOrder',
    'items[0].rule.tiers[1]',
    change('organs', {
      rule: {
        kind: 'ratioTiers',
        tiers: [
          ['80', '4'],
          ['90', '2'],
        ],
        below: '0',
      },
    }),
  ],
  [
    'a lower tier that gives more',
    'tierOrder',
    'items[0].rule.tiers[1]',
    change('organs', {
      rule: {
        kind: 'ratioTiers',
        tiers: [
          ['90', '4'],
          ['80', '4'],
        ],
        below: '0',
      },
    }),
  ],
  [
    'a cap on nothing',
    'idleParameter',
    'items[0].rule.overCap',
    change('organs', { rule: { kind: 'targetCompletion', target: '5', overCap: '2' } }),
  ],
  [
    'steps without a baseline',
    'idleParameter',
    'items[0].rule.stepPct',
    change('organs', { rule: { kind: 'ratioLinear', stepPct: '5' } }),
  ],
  [
    'an order of items that nobody uses',
    'idleParameter',
    'quotas[0].chain',
    (draft) => void Object.assign(draft.quotas[0] ?? {}, { chain: ['warmth'] }),
  ],
  ['points on a gate', 'pointsOnCondition', 'items[24].points', add({ rule: gate, points: '3' })],
  [
    'rounding coarser than the full mark',
    'coarseRounding',
    'items[2].rounding.step',
    change('election', { rounding: { step: '5', mode: 'halfUp' } }),
  ],
]
