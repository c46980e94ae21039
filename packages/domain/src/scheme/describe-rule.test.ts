import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryRule, arbitraryRuleOf, EXAMPLE_RULES } from '../../testing/index.ts'
import { canonicalJson, exact, multiply, toText } from '../kernel/index.ts'
import { decimal } from './decimal.ts'
import { describeRule } from './describe-rule.ts'
import { RULE_KINDS, Rule, type RuleKind } from './rule.ts'

const GOLDEN: Readonly<Record<RuleKind, readonly [zh: string, en: string]>> = {
  allOrNothing: ['做到得满分 4 分，做不到不得分', 'done gives the full 4 points, otherwise nothing'],
  deductPerOccurrence: [
    '满分 4 分，每次扣 0.5 分，扣完为止',
    'full 4 points: each time costs 0.5 points, down to nothing',
  ],
  deductConditions: [
    '满分 4 分，有下列情形的扣分：“组织不全”扣 2 分、“分工不明”扣 1 分，扣完为止',
    'full 4 points: these conditions cost points: “组织不全” costs 2 points, “分工不明” costs 1 point; down to nothing',
  ],
  minimumCount: [
    '达到 2 次得满分 4 分，不足按比例得分；每多 1 次加 0.5 分，最多加 1 分',
    '2 or more give the full 4 points, fewer give their share; each further one adds 0.5 points, at most 1 point',
  ],
  pointsPerOccurrence: [
    '满分 4 分，每次得 5 分，最多得 10 分',
    'full 4 points: each time gives 5 points, at most 10 points',
  ],
  awardMatrix: [
    '满分 4 分，按级别和名次得分：“区级”第 1 名 2 分、第 2 名 1 分、第 3 名 0.5 分；' +
      '“市级”第 1 名 3 分、第 2 名 2 分、第 3 名 1 分；其余名次不得分；同一活动只计最高的一次，累计最多得 5 分',
    'full 4 points: points by level and place: “区级” place 1: 2 points, place 2: 1 point, place 3: 0.5 points; ' +
      '“市级” place 1: 3 points, place 2: 2 points, place 3: 1 point; other places give nothing; ' +
      'of one event only the highest counts; in all at most 5 points',
  ],
  ratioThreshold: [
    '比例达到 98% 得满分 4 分，达不到不得分',
    'a ratio of 98% or more gives the full 4 points, otherwise nothing',
  ],
  ratioTiers: [
    '满分 4 分，比例达到 70% 得 3 分，达到 60% 得 2 分，达到 50% 得 1 分，再低得 0 分',
    'full 4 points: by ratio: from 70% 3 points, from 60% 2 points, from 50% 1 point, below that 0 points',
  ],
  ratioLinear: [
    '比例为 80% 时得满分 4 分；每高 5 个百分点加 1 分，每低 5 个百分点扣 0.5 分，不满一档的按比例计，最多得 8 分，最低得 0 分',
    'a ratio of 80% gives the full 4 points; each 5 percentage points above adds 1 point, each 5 percentage points below ' +
      'costs 0.5 points, parts of a step in proportion, at most 8 points, at least 0 points',
  ],
  gradedLevels: [
    '满分 4 分，按评定的档次得分：“好”得满分、“较好”得满分的 80%、“一般”得满分的 60%、“差”不得分',
    'full 4 points: by the grade given: “好” gives the full mark, “较好” gives 80% of it, “一般” gives 60% of it, “差” gives nothing',
  ],
  range: ['满分 4 分，由评委在 5 分至 10 分之间给分', 'full 4 points: a reviewer chooses from 5 to 10 points'],
  judged: ['满分 4 分，由评委酌情给分，不超过满分', 'full 4 points: a reviewer judges, up to the full mark'],
  rankPoints: [
    '满分 4 分，按在参评单位中的名次得分：第 1–2 名得 10 分、第 3–4 名得 8 分、第 5–7 名得 6 分，其余名次不得分；并列的都按较高的名次得分',
    'full 4 points: by rank among the units assessed: ranks 1–2 10 points, ranks 3–4 8 points, ranks 5–7 6 points, ' +
      'other ranks nothing; equal units share the higher rank',
  ],
  shareOfLeader: [
    '参评单位中数值最高的得满分 4 分，其余按与最高值的比例得分',
    'the highest of the units assessed has the full 4 points, the others their share of the highest',
  ],
  distanceFromMean: [
    '不低于参评单位平均值的得满分 4 分，每低于平均值 1 扣 0.5 分，扣完为止',
    'at or above the mean of the units assessed the full 4 points, each 1 below it costs 0.5 points, down to nothing',
  ],
  voteShare: [
    '满分 4 分，按有效票折算得分：“满意”每票按 100%、“基本满意”每票按 60%、“不满意”每票按 0%；参与率不足 80% 的予以提示',
    'full 4 points: by share of the valid votes: “满意” counts 100%, “基本满意” counts 60%, “不满意” counts 0%; ' +
      'a turnout below 80% is reported',
  ],
  childAverage: [
    '满分 4 分，取所属单位得分的平均值乘以 0.5；有单位没有得分时暂不计分，免予考核的不计入；没有所属单位的其余项目按满分放大',
    'full 4 points: mean of the totals of the units below × 0.5; waits for a missing total, exempt ones are left out; ' +
      'without units below the other items are scaled up',
  ],
  lateness: [
    '按时得满分 4 分，每迟 1 天扣 0.5 分，最多扣 2 分',
    'on time gives the full 4 points, each day late costs 0.5 points, at most 2 points',
  ],
  targetCompletion: [
    '完成 10 得满分 4 分，未完成的按完成比例得分；每超出 1 加 1 分，最多加 3 分',
    '10 done gives the full 4 points, less gives its share; each 1 more adds 1 point, at most 3 points',
  ],
  gate: ['不满足此条件的不参加评定', 'a unit that does not meet this condition is not assessed'],
  veto: ['出现此情形的，不能评为最高等级', 'if this happened, the top level is out of reach'],
  bonusPool: [
    '另计加分：“经验推广”每次加 2 分、最多加 4 分；“调研获奖”每次加 1 分、最多加 2 分；合计最多加 5 分',
    'bonus beside the total: “经验推广” each adds 2 points, at most 4 points; “调研获奖” each adds 1 point, at most 2 points; ' +
      'in all at most 5 points',
  ],
  parts: [
    '满分 4 分，分 2 部分计分：（1）“入会率”：比例达到 100% 得满分 2 分，达不到不得分，没有数据的得 0 分；' +
      '（2）“年报及时准确”：做到得满分 2 分，做不到不得分，没有数据的暂不计分',
    'full 4 points: in 2 parts: (1) “入会率”: a ratio of 100% or more gives the full 2 points, otherwise nothing, ' +
      'without a datum 0 points; (2) “年报及时准确”: done gives the full 2 points, otherwise nothing, without a datum the result waits',
  ],
}

test.each(RULE_KINDS)('%s says itself in both languages', (kind) => {
  const context = { points: decimal('4') }
  expect(describeRule(EXAMPLE_RULES[kind], 'zh-CN', context)).toBe(GOLDEN[kind][0])
  expect(describeRule(EXAMPLE_RULES[kind], 'en', context)).toBe(GOLDEN[kind][1])
})

describe('every combination of parameters', () => {
  const bySegment = { 小学: decimal('3'), 幼儿园: decimal('2') }
  test.each([
    [{ kind: 'deductPerOccurrence', each: '0.5' }, '每次扣 0.5 分，扣完为止'],
    [{ kind: 'deductPerOccurrence', each: '1', floor: '1' }, '每次扣 1 分，扣到 1 分为止'],
    [{ kind: 'deductPerOccurrence', each: '1', floor: '-2' }, '每次扣 1 分，可以倒扣，最低 -2 分'],
    [{ kind: 'minimumCount', min: 2, below: '0' }, '达到 2 次得满分，不足不得分'],
    [{ kind: 'pointsPerOccurrence', each: '5' }, '每次得 5 分，上不封顶'],
    [{ kind: 'ratioLinear' }, '按比例得分，比例为 100% 时得满分'],
    [
      { kind: 'ratioLinear', baselinePct: '90', down: '1' },
      '比例为 90% 时得满分；高出不加分，每低 1 个百分点扣 1 分，不满一档的按比例计',
    ],
    [
      { kind: 'ratioLinear', stepPct: '5', cap: '3' },
      '按比例得分，比例为 100% 时得满分，最多得 3 分；未设基准比例，每档百分点 5 不起作用',
    ],
    [
      { kind: 'ratioLinear', baselinePct: '90', stepPct: '5' },
      '比例为 90% 时得满分；高出不加分，不足不扣分；每档百分点 5 不起作用',
    ],
    [{ kind: 'judged', min: '1' }, '由评委酌情给分，从 1 分到满分'],
    [{ kind: 'judged', max: '3' }, '由评委酌情给分，不超过 3 分'],
    [{ kind: 'judged', min: '-1', max: '3' }, '由评委酌情给分，从 -1 分到 3 分'],
    [
      { kind: 'distanceFromMean', perPoint: '1', onlyBelow: false },
      '等于参评单位平均值的得满分，每高于或低于平均值 1 扣 1 分，扣完为止',
    ],
    [{ kind: 'targetCompletion', target: '10' }, '完成 10 得满分，未完成的按完成比例得分；超额不加分'],
    [
      { kind: 'targetCompletion', target: '10', overEach: '1' },
      '完成 10 得满分，未完成的按完成比例得分；每超出 1 加 1 分，上不封顶',
    ],
    [{ kind: 'veto', effect: 'itemZero' }, '出现此情形的，本项得 0 分'],
    [{ kind: 'veto', effect: 'itemZero', item: 'a' }, '出现此情形的，“a”得 0 分'],
    [{ kind: 'veto', effect: 'void' }, '出现此情形的，不评等级，结果无效'],
    [{ kind: 'veto', effect: { level: '合格' } }, '出现此情形的，最高只能评为“合格”'],
  ])('%o', (rule, sentence) => {
    expect(describeRule(Rule.parse(rule), 'zh-CN')).toBe(sentence)
  })

  test('names the full mark of each segment, in the words of the caller', () => {
    const segmentName = (segment: string) => `${segment}组`
    expect(describeRule({ kind: 'allOrNothing' }, 'zh-CN', { points: bySegment, segmentName })).toBe(
      '做到得满分（小学组 3 分、幼儿园组 2 分），做不到不得分',
    )
    expect(describeRule({ kind: 'allOrNothing' }, 'en', { points: bySegment })).toBe(
      'done gives the full mark (小学 3, 幼儿园 2), otherwise nothing',
    )
  })

  test('numbers nested parts from the outside', () => {
    const leaf = { id: 'a', name: '甲', points: '1', missing: 'zero', rule: { kind: 'allOrNothing' } }
    const inner = { id: 'b', name: '乙', points: '1', missing: 'zero', rule: { kind: 'parts', parts: [leaf] } }
    const sentence = describeRule(Rule.parse({ kind: 'parts', parts: [leaf, inner] }), 'zh-CN')
    expect(sentence).toContain('（2）“乙”：满分 1 分，分 1 部分计分：（2.1）“甲”')
  })
})

const LANGUAGES = ['zh-CN', 'en'] as const

test('a sentence contains every number of its rule', () => {
  fc.assert(
    fc.property(arbitraryRule(), fc.constantFrom(...LANGUAGES), (rule, language) => {
      const sentence = describeRule(rule, language)
      for (const number of numbersOf(rule))
        expect(sentence).toMatch(new RegExp(`(?<![\\d.])${escaped(number)}(?![\\d]|\\.\\d)`))
    }),
    { numRuns: 200 },
  )
})

const WITHOUT_PARAMETERS: readonly RuleKind[] = ['allOrNothing', 'shareOfLeader', 'gate']

test.each(RULE_KINDS.filter((kind) => !WITHOUT_PARAMETERS.includes(kind)))(
  'two different %s rules never read the same',
  (kind) => {
    const rules = arbitraryRuleOf(kind)
    fc.assert(
      fc.property(rules, rules, fc.constantFrom(...LANGUAGES), (one, other, language) => {
        fc.pre(canonicalJson(one) !== canonicalJson(other))
        expect(describeRule(one, language)).not.toBe(describeRule(other, language))
      }),
      { numRuns: 200 },
    )
  },
)

test('two rules of different kinds never read the same', () => {
  fc.assert(
    fc.property(arbitraryRule(), arbitraryRule(), fc.constantFrom(...LANGUAGES), (one, other, language) => {
      fc.pre(one.kind !== other.kind)
      expect(describeRule(one, language)).not.toBe(describeRule(other, language))
    }),
    { numRuns: 200 },
  )
})

test('changing any single number changes the sentence', () => {
  fc.assert(
    fc.property(arbitraryRule(), fc.constantFrom(...LANGUAGES), (rule, language) => {
      const before = describeRule(rule, language)
      for (const changed of withOneNumberChanged(rule)) expect(describeRule(changed, language)).not.toBe(before)
    }),
    { numRuns: 300 },
  )
})

/** The numbers that the sentence must show. Shares are said in per cent; 0 and the whole of a scale have words of their own. */
function numbersOf(rule: Rule): readonly string[] {
  if (rule.kind === 'gradedLevels') {
    const values = Object.values(rule.levels)
    return rule.as === 'points' ? values : values.filter((value) => value !== '0' && value !== '1').map(percent)
  }
  if (rule.kind === 'voteShare')
    return [
      ...Object.values(rule.weights).map(percent),
      ...leaves(rule.minParticipationPct).map(([, value]) => `${value}`),
    ]
  if (rule.kind === 'parts') return rule.parts.flatMap((part) => [part.points, ...numbersOf(part.rule)])
  return leaves(rule)
    .filter(([path, value]) => !(path.at(-1) === 'floor' && value === '0') && path.at(-1) !== 'below')
    .map(([, value]) => `${value}`)
}

type Leaf = readonly [path: readonly (string | number)[], value: string | number]

function leaves(value: unknown, path: readonly (string | number)[] = []): readonly Leaf[] {
  if (typeof value === 'number' || (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value))) return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, member]) => leaves(member, [...path, key]))
}

function withOneNumberChanged(rule: Rule): readonly Rule[] {
  return leaves(rule)
    .filter(([path, value]) => !(path.at(-1) === 'below' && value === '0' && rule.kind === 'minimumCount'))
    .flatMap(([path, value]) => {
      const changed = Rule.safeParse(
        replaced(rule, path, typeof value === 'number' ? value + 1 : value === '17.5' ? '18.5' : '17.5'),
      )
      return changed.success ? [changed.data] : []
    })
}

function replaced(value: unknown, path: readonly (string | number)[], leaf: string | number): unknown {
  const [step, ...rest] = path
  if (step === undefined) return leaf
  if (Array.isArray(value)) return value.map((item, at) => (`${at}` === `${step}` ? replaced(item, rest, leaf) : item))
  return Object.fromEntries(
    Object.entries(value as object).map(([key, member]) => [key, key === step ? replaced(member, rest, leaf) : member]),
  )
}

function percent(share: string): string {
  return toText(multiply(exact(share), exact('100')))
}

function escaped(text: string): string {
  return text.replaceAll('.', '\\.')
}
