import { decimal, type Rule, type RuleKind } from '../src/scheme/index.ts'

/** One ordinary rule of each kind, as districts write them. */
export const EXAMPLE_RULES: { readonly [K in RuleKind]: Extract<Rule, { kind: K }> } = {
  allOrNothing: { kind: 'allOrNothing' },
  deductPerOccurrence: { kind: 'deductPerOccurrence', each: decimal('0.5'), floor: decimal('0') },
  deductConditions: {
    kind: 'deductConditions',
    conditions: { 组织不全: decimal('2'), 分工不明: decimal('1') },
    floor: decimal('0'),
  },
  minimumCount: {
    kind: 'minimumCount',
    min: 2,
    below: 'proportional',
    above: { each: decimal('0.5'), cap: decimal('1') },
  },
  pointsPerOccurrence: { kind: 'pointsPerOccurrence', each: decimal('5'), cap: decimal('10') },
  awardMatrix: {
    kind: 'awardMatrix',
    matrix: {
      区级: [decimal('2'), decimal('1'), decimal('0.5')],
      市级: [decimal('3'), decimal('2'), decimal('1')],
    },
    sameEvent: 'highest',
    cap: decimal('5'),
  },
  ratioThreshold: { kind: 'ratioThreshold', minPct: decimal('98') },
  ratioTiers: {
    kind: 'ratioTiers',
    tiers: [
      [decimal('70'), decimal('3')],
      [decimal('60'), decimal('2')],
      [decimal('50'), decimal('1')],
    ],
    below: decimal('0'),
  },
  ratioLinear: {
    kind: 'ratioLinear',
    baselinePct: decimal('80'),
    stepPct: decimal('5'),
    up: decimal('1'),
    down: decimal('0.5'),
    cap: decimal('8'),
    floor: decimal('0'),
  },
  gradedLevels: {
    kind: 'gradedLevels',
    levels: { 好: decimal('1'), 较好: decimal('0.8'), 一般: decimal('0.6'), 差: decimal('0') },
    as: 'share',
  },
  range: { kind: 'range', min: decimal('5'), max: decimal('10') },
  judged: { kind: 'judged' },
  rankPoints: {
    kind: 'rankPoints',
    byRank: [10, 10, 8, 8, 6, 6, 6].map((points) => decimal(String(points))),
    ties: 'shareHigher',
  },
  shareOfLeader: { kind: 'shareOfLeader' },
  distanceFromMean: { kind: 'distanceFromMean', perPoint: decimal('0.5'), onlyBelow: true, floor: decimal('0') },
  voteShare: {
    kind: 'voteShare',
    weights: { 满意: decimal('1'), 基本满意: decimal('0.6'), 不满意: decimal('0') },
    minParticipationPct: decimal('80'),
  },
  childAverage: {
    kind: 'childAverage',
    weight: decimal('0.5'),
    missingChild: 'pending',
    exemptChild: 'exclude',
    noChildren: 'scaleOwn',
  },
  lateness: { kind: 'lateness', perDay: decimal('0.5'), maxDeduction: decimal('2') },
  targetCompletion: {
    kind: 'targetCompletion',
    target: decimal('10'),
    overEach: decimal('1'),
    overCap: decimal('3'),
  },
  gate: { kind: 'gate', effect: 'notAdmitted' },
  veto: { kind: 'veto', effect: 'noTopLevel' },
  bonusPool: {
    kind: 'bonusPool',
    cap: decimal('5'),
    parts: { 经验推广: { each: decimal('2'), cap: decimal('4') }, 调研获奖: { each: decimal('1'), cap: decimal('2') } },
  },
  parts: {
    kind: 'parts',
    parts: [
      {
        id: 'joined',
        name: '入会率',
        points: decimal('2'),
        rule: { kind: 'ratioThreshold', minPct: decimal('100') },
        missing: 'zero',
      },
      {
        id: 'return',
        name: '年报及时准确',
        points: decimal('2'),
        rule: { kind: 'allOrNothing' },
        missing: 'pending',
      },
    ],
  },
}
