import { item, JUDGED_HUNDRED, scheme } from './evaluate-case.ts'

type Fields = Readonly<Record<string, unknown>>

/** `finds`: the codes of the contract that must come out, no others of the contract. */
export interface LintCase {
  readonly name: string
  readonly scheme: Fields
  readonly finds: readonly string[]
}

export const CONTRACT_CODES: readonly string[] = [
  'categorySumMismatch',
  'totalMismatch',
  'unreachablePoints',
  'contradictoryGate',
  'doubleCounting',
  'unowned',
  'countsDocuments',
  'missingPoints',
  'levelOrder',
  'quotaWithoutTies',
]

const YES = { kind: 'allOrNothing' }
const OWNED = { owner: 'branch', evidenceMode: 'records' }
const owned = (id: string, rule: unknown, fields: Fields = {}) => item(id, rule, { ...OWNED, ...fields })
const FULL = { ...JUDGED_HUNDRED, ...OWNED }
const LEVELS = [
  { name: '优秀', min: '90' },
  { name: '合格', min: '60' },
]
const QUOTA = { level: '优秀', share: '0.3', base: 'participating', round: 'floor' }
const GATE = { kind: 'gate', effect: 'notAdmitted' }

function rule(name: string, given: Fields, finds: readonly string[]): LintCase {
  return { name, scheme: scheme({ items: [owned('甲', given)] }), finds }
}

export const LINT_CASES: readonly LintCase[] = [
  { name: 'one item that says everything', scheme: scheme({ items: [FULL] }), finds: [] },
  {
    name: 'categories and total that add up',
    scheme: scheme({
      categories: [
        { name: '组织', points: '6' },
        { name: '活动', points: '10' },
      ],
      total: '16',
      items: [
        owned('甲', YES, { category: '组织' }),
        owned('乙', { kind: 'minimumCount', min: 2, below: 'proportional' }, { category: '活动' }),
        owned('丙', { kind: 'ratioLinear' }, { category: '活动', points: '4' }),
      ],
    }),
    finds: [],
  },
  {
    name: 'a category whose items add up to another number',
    scheme: scheme({ categories: [{ name: '组织', points: '10' }], items: [owned('甲', YES, { category: '组织' })] }),
    finds: ['categorySumMismatch'],
  },
  {
    name: 'a printed total that is not the sum',
    scheme: scheme({ total: '100', items: [owned('甲', YES)] }),
    finds: ['totalMismatch'],
  },
  rule(
    'a graded item whose best grade is below its full mark',
    { kind: 'gradedLevels', levels: { A: '5' }, as: 'points' },
    ['unreachablePoints'],
  ),
  rule('a cap below the full mark', { kind: 'pointsPerOccurrence', each: '1', cap: '4' }, ['unreachablePoints']),
  rule('tiers that stop below the full mark', { kind: 'ratioTiers', tiers: [['80', '5']], below: '0' }, [
    'unreachablePoints',
  ]),
  rule('a range that stops below the full mark', { kind: 'range', min: '0', max: '5' }, ['unreachablePoints']),
  rule('ranks that stop below the full mark', { kind: 'rankPoints', byRank: ['5', '4'], ties: 'shareHigher' }, [
    'unreachablePoints',
  ]),
  rule('tiers up to the full mark', { kind: 'ratioTiers', tiers: [['80', '6']], below: '0' }, []),
  rule('grades up to the full mark', { kind: 'gradedLevels', levels: { A: '1', B: '0.5' }, as: 'share' }, []),
  {
    name: 'a level above what can be reached',
    scheme: scheme({ items: [owned('甲', YES)], levels: [{ name: '优秀', min: '90' }] }),
    finds: ['unreachablePoints'],
  },
  {
    name: 'one fact as gate and as veto',
    scheme: scheme({
      items: [
        FULL,
        owned('按期换届', GATE),
        owned('按期换届 ', { kind: 'veto', effect: 'void' }, { name: '按期换届' }),
      ],
    }),
    finds: ['contradictoryGate'],
  },
  {
    name: 'one item twice',
    scheme: scheme({ items: [owned('甲', YES, { name: '信息报送' }), owned('乙', YES, { name: '信息报送' })] }),
    finds: ['doubleCounting'],
  },
  {
    name: 'an owner in words of one’s own, beside other fields of one’s own',
    scheme: scheme({ items: [owned('甲', YES, { owner: '区教育工会组织部', colour: 'red' })], year: 2026 }),
    finds: [],
  },
  { name: 'an item of which nobody keeps the datum', scheme: scheme({ items: [item('甲', YES)] }), finds: ['unowned'] },
  {
    name: 'a full mark that is not written',
    scheme: scheme({ items: [owned('甲', YES, { points: null })] }),
    finds: ['missingPoints'],
  },
  {
    name: 'an empty full mark',
    scheme: scheme({ items: [owned('甲', YES, { points: '' })] }),
    finds: ['missingPoints'],
  },
  {
    name: 'one segment without points',
    scheme: scheme({ items: [owned('甲', YES, { points: { 小学: '6', 中学: null } })] }),
    finds: ['missingPoints'],
  },
  {
    name: 'levels that are not in falling order',
    scheme: scheme({ items: [FULL], levels: LEVELS.toReversed() }),
    finds: ['levelOrder'],
  },
  {
    name: 'two levels with one minimum',
    scheme: scheme({ items: [FULL], levels: [...LEVELS, { name: '达标', min: '60' }] }),
    finds: ['levelOrder'],
  },
  { name: 'levels in order', scheme: scheme({ items: [FULL], levels: LEVELS }), finds: [] },
  {
    name: 'a quota that does not say what ties are',
    scheme: scheme({ items: [FULL], levels: LEVELS, quotas: [QUOTA] }),
    finds: ['quotaWithoutTies'],
  },
  {
    name: 'a tiebreak without a chain',
    scheme: scheme({ items: [FULL], levels: LEVELS, quotas: [{ ...QUOTA, ties: 'tiebreak' }] }),
    finds: ['quotaWithoutTies'],
  },
  {
    name: 'a quota that says it',
    scheme: scheme({ items: [FULL], levels: LEVELS, quotas: [{ ...QUOTA, ties: 'sharePlace' }] }),
    finds: [],
  },
  {
    name: 'points by the number of papers handed in',
    scheme: scheme({ items: [owned('材料', { kind: 'pointsPerOccurrence', each: '1' }, { name: '上报材料篇数' })] }),
    finds: ['countsDocuments'],
  },
  {
    name: 'papers counted with a written reason stay visible',
    scheme: scheme({
      items: [
        owned(
          '材料',
          { kind: 'pointsPerOccurrence', each: '1' },
          {
            name: '上报材料篇数',
            countsDocumentsReason: '上级按采用篇数通报',
          },
        ),
      ],
    }),
    finds: ['countsDocuments'],
  },
]
