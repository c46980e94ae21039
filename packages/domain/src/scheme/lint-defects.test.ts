import { describe, expect, test } from 'vitest'
import { EXAMPLE_RULES } from '../../testing/index.ts'
import { heldTitleFact } from './held-title.ts'
import { lintScheme } from './lint-scheme.ts'
import { LINT_CODES, type LintCode } from './lint/finding.ts'
import { parseScheme } from './parse-scheme.ts'
import { buildPreset, type PresetId } from './presets/presets.ts'
import type { Scheme } from './scheme.ts'

function preset(id: PresetId): Scheme {
  const built = buildPreset(id)
  if (!built.ok) throw new Error(JSON.stringify(built.faults))
  return built.scheme
}

/** A preset as plain JSON with one defect put in, read back. */
function injured(id: PresetId, injure: (scheme: Draft) => void): Scheme {
  const draft = JSON.parse(JSON.stringify(preset(id))) as Draft
  injure(draft)
  const read = parseScheme(draft)
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return read.scheme
}

interface Line extends Record<string, unknown> {
  id: string
  name: string
}
interface Draft extends Record<string, unknown> {
  items: Line[]
  levels: Record<string, unknown>[]
  quotas: Record<string, unknown>[]
  categories: Record<string, unknown>[]
  prerequisites: Record<string, unknown>[]
  raters: Record<string, unknown>[]
}

function change(id: string, changes: Record<string, unknown>) {
  return (draft: Draft) => {
    const item = draft.items.find((one) => one.id === id)
    if (item === undefined) throw new Error(`no item ${id}`)
    Object.assign(item, changes)
  }
}

function line(changes: Record<string, unknown>): Line {
  const item = {
    id: 'new',
    name: '新的一项',
    points: '0',
    rounding: null,
    missing: 'zero',
    owner: 'district',
    evidenceMode: 'records',
  }
  return { ...item, rule: { kind: 'allOrNothing' }, ...changes }
}

const add = (changes: Record<string, unknown>) => (draft: Draft) => void draft.items.push(line(changes))
const adopted = (rest: Record<string, unknown> = {}) => ({ metric: 'dispatch.adopted', ...rest })
const measured = (query: Record<string, unknown>) => ({
  kind: 'measure',
  query: { aggregate: 'sum', window: { kind: 'assessment' }, ...query },
})
const gate = { kind: 'gate', effect: 'notAdmitted' }
const veto = { kind: 'veto', effect: 'void' }

type Defect = readonly [what: string, code: LintCode, path: string, injure: (draft: Draft) => void]

const ANNUAL: readonly Defect[] = [
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
  ['a gate on a fact that is scored', 'contradictoryGate', 'items[24].rule', add({ rule: gate, name: '按期换届' })],
  [
    'a veto on what the gate asks',
    'contradictoryGate',
    'items[25].rule',
    (draft) => {
      add({ id: 'g', rule: gate, name: '建立教代会制度' })(draft)
      add({ id: 'v', rule: veto, name: '没有建立教代会制度' })(draft)
    },
  ],
  [
    'two gates that exclude each other',
    'contradictoryGate',
    'items[25].rule',
    (draft) => {
      add({ id: 'g', rule: gate, name: '已独立建会' })(draft)
      add({ id: 'h', rule: gate, name: '未独立建会' })(draft)
    },
  ],
  ['a veto on what earns points', 'contradictoryGate', 'items[24].rule', add({ rule: veto, name: '按期换届' })],
  [
    'a veto on a gate',
    'contradictoryGate',
    'items[25].rule.item',
    (draft) => {
      add({ id: 'g', rule: gate, name: '独立建会' })(draft)
      add({ id: 'v', rule: { ...veto, effect: 'itemZero', item: 'g' }, name: '小金库' })(draft)
    },
  ],
  [
    'a veto that allows the top level',
    'contradictoryGate',
    'items[24].rule.effect.level',
    add({ rule: { kind: 'veto', effect: { level: '模范' } } }),
  ],
  [
    'a category line above 100 %',
    'contradictoryGate',
    'levels[0].eachCategoryMinPct',
    (draft) => void Object.assign(draft.levels[0] ?? {}, { eachCategoryMinPct: '101' }),
  ],
  [
    'a veto that zeroes nothing',
    'vetoWithoutTarget',
    'items[24].rule.item',
    add({ rule: { kind: 'veto', effect: 'itemZero' } }),
  ],
  [
    'a line written twice',
    'doubleCounting',
    'items[24]',
    (draft) => void draft.items.push({ ...line({}), ...draft.items[0], id: 'copy' }),
  ],
  [
    'the same records read twice',
    'doubleCounting',
    'items[22].source.query',
    change('dispatch-higher', { source: measured({ of: adopted({ levels: ['district', 'city'] }) }) }),
  ],
  [
    'the same records read over an open window',
    'doubleCounting',
    'items[22].source.query',
    change('dispatch-higher', { source: measured({ of: adopted(), window: { kind: 'trailingMonths', months: 6 } }) }),
  ],
  ['a fault punished twice', 'doubleCounting', 'items[24]', add({ rule: veto, name: '未按期换届' })],
  [
    'a bonus for what is scored already',
    'doubleCounting',
    'items[24].rule',
    add({ rule: { kind: 'bonusPool', cap: '2', parts: { 信息采用: { each: '1', cap: '2' } } } }),
  ],
  [
    'lateness punished twice',
    'doubleCounting',
    'penalties[0]',
    (draft) => {
      draft['penalties'] = [{ kind: 'lateness', perDay: '1', max: '3' }]
      change('election', {
        rule: EXAMPLE_RULES.lateness,
        source: { kind: 'obligation', obligation: 'selfAssessment', fact: 'daysLate' },
      })(draft)
    },
  ],
  [
    'two lines with one name',
    'sameName',
    'items[1].name',
    change('chair', { name: '组织机构健全', rule: { kind: 'judged' } }),
  ],
  ['nobody owns the datum', 'unowned', 'items[4].owner', change('planning', { owner: undefined })],
  [
    'the branch owns what the district supplies',
    'ownerMismatch',
    'items[2].owner',
    change('election', { owner: 'branch' }),
  ],
  ['a vote that is no vote', 'ownerMismatch', 'items[5].evidenceMode', change('rules', { evidenceMode: 'vote' })],
  ['nothing says how it is proved', 'unproved', 'items[5].evidenceMode', change('rules', { evidenceMode: undefined })],
  ['ten files for one line', 'evidenceBurden', 'items[5].minEvidence', change('rules', { minEvidence: 10 })],
  [
    'a count for a ratio',
    'factMismatch',
    'items[21].source',
    change('dispatch-adopted', { rule: { kind: 'ratioThreshold', minPct: '50' } }),
  ],
  [
    'a ratio for a counting rule',
    'factMismatch',
    'items[21].source',
    change('dispatch-adopted', {
      source: measured({
        aggregate: 'ratio',
        of: adopted({ levels: ['district'] }),
        over: { metric: 'dispatch.submitted' },
      }),
    }),
  ],
  [
    'submissions counted',
    'countsDocuments',
    'items[21]',
    change('dispatch-adopted', { source: measured({ of: { metric: 'dispatch.submitted' } }) }),
  ],
  ['records as the thing itself', 'countsDocuments', 'items[5]', change('rules', { name: '会议记录' })],
  [
    'files complete and bound',
    'countsDocuments',
    'items[5]',
    change('rules', { standard: '各类台账齐全并装订归档。' }),
  ],
  ['papers counted', 'countsDocuments', 'items[3]', change('meetings', { standard: '全年上报简报不少于 4 篇。' })],
  [
    'a deduction for missing papers',
    'countsDocuments',
    'items[5]',
    change('rules', { rule: { kind: 'deductConditions', conditions: { 资料不全: '2' } } }),
  ],
  [
    'levels upside down',
    'levelOrder',
    'levels[1].min',
    (draft) => void Object.assign(draft.levels[1] ?? {}, { min: '95' }),
  ],
  [
    'two levels at one line',
    'levelOrder',
    'levels[1].min',
    (draft) => void Object.assign(draft.levels[1] ?? {}, { min: '90' }),
  ],
  [
    'a level beyond the total',
    'unreachablePoints',
    'levels[0].min',
    (draft) => void Object.assign(draft.levels[0] ?? {}, { min: '101' }),
  ],
  [
    'a vote line without a vote',
    'voteLineWithoutVote',
    'levels[0].vote.item',
    (draft) => void Object.assign(draft.levels[0] ?? {}, { vote: { item: 'warmth', minPct: '80' } }),
  ],
  ['a quota without ties', 'quotaWithoutTies', 'quotas[0].ties', (draft) => void delete draft.quotas[0]?.['ties']],
  [
    'ties broken by nothing',
    'quotaWithoutTies',
    'quotas[0].chain',
    (draft) => void Object.assign(draft.quotas[0] ?? {}, { ties: 'tiebreak', chain: [] }),
  ],
  [
    'two quotas for one level',
    'duplicateQuota',
    'quotas[1]',
    (draft) => void draft.quotas.push({ ...draft.quotas[0] }),
  ],
  [
    'a quota of none',
    'noPlaces',
    'quotas[0].share',
    (draft) => void Object.assign(draft.quotas[0] ?? {}, { share: '0' }),
  ],
  ['a line outside all categories', 'uncategorised', 'items[0].category', change('organs', { category: undefined })],
  [
    'an empty category',
    'uncategorised',
    'categories[3]',
    (draft) => void draft.categories.push({ id: 'x', name: '空类', points: '0' }),
  ],
]

const OTHERS: readonly (readonly [PresetId, ...Defect])[] = [
  [
    'staffHomeLadder',
    'a title that asks for itself',
    'contradictoryGate',
    'prerequisites[0].fact',
    (draft) => void Object.assign(draft.prerequisites[0] ?? {}, { fact: heldTitleFact('模范职工之家') }),
  ],
  [
    'staffHomeLadder',
    'a higher level with a weaker prerequisite',
    'contradictoryGate',
    'prerequisites[0].min',
    (draft) => {
      draft.prerequisites = [
        { level: '模范职工之家', fact: 'years', min: '1' },
        { level: '合格职工之家', fact: 'years', min: '3' },
      ]
    },
  ],
  [
    'staffHomeLadder',
    'a prerequisite that asks for nothing',
    'idleParameter',
    'prerequisites[0].min',
    (draft) => void Object.assign(draft.prerequisites[0] ?? {}, { min: '0' }),
  ],
  [
    'staffHomeLadder',
    'a gate also scored',
    'contradictoryGate',
    'items[6].rule',
    add({ name: '单位同意申报', points: '2' }),
  ],
  [
    'staffHomeLadder',
    'a category line without categories',
    'idleParameter',
    'levels[0].eachCategoryMinPct',
    (draft) => void Object.assign(draft.levels[0] ?? {}, { eachCategoryMinPct: '70' }),
  ],
  [
    'smallHomeAreas',
    'vetoes on the top level of no levels',
    'contradictoryGate',
    'items[20].rule.effect',
    (draft) => void (draft.levels = []),
  ],
  [
    'smallHomeAreas',
    'a lower level with a stricter category line',
    'levelOrder',
    'levels[1].eachCategoryMinPct',
    (draft) => void Object.assign(draft.levels[1] ?? {}, { eachCategoryMinPct: '75' }),
  ],
  [
    'smallHomeAreas',
    'grades above the full mark',
    'aboveFullMark',
    'items[0].rule',
    change('organisation-leader', { rule: { kind: 'gradedLevels', as: 'share', levels: { 好: '1.2' } } }),
  ],
  [
    'branchTargets',
    'weights that are no whole',
    'weightsNotOne',
    'raters',
    (draft) => void Object.assign(draft.raters[0] ?? {}, { weight: '0.3' }),
  ],
  ['branchTargets', 'nothing to score', 'emptyScheme', 'items', (draft) => void (draft.raters = [])],
]

describe('a defect put into a preset is found, at its place', () => {
  const table = [...ANNUAL.map((defect) => ['schoolUnionAnnual', ...defect] as const), ...OTHERS]
  expect(table.length).toBeGreaterThanOrEqual(40)

  test.each(table)('%s: %s → %s at %s', (id, _what, code, path, injure) => {
    const before = lintScheme(preset(id)).filter((finding) => finding.code === code && finding.path === path)
    expect(before).toEqual([])
    const found = lintScheme(injured(id, injure)).filter((finding) => finding.code === code && finding.path === path)
    expect(found).toHaveLength(1)
    expect(found[0]?.text).toMatch(/\p{Script=Han}/u)
    expect(found[0]?.textEn).not.toBe('')
  })

  test('every code is tried', () => {
    const tried = new Set(table.map(([, , code]) => code))
    expect(LINT_CODES.filter((code) => code !== 'unknownField' && !tried.has(code))).toEqual([])
  })
})
