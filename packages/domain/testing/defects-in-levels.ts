import { heldTitleFact } from '../src/scheme/held-title.ts'
import type { PresetId } from '../src/scheme/presets/presets.ts'
import { add, change, type Defect } from './scheme-defect.ts'

/** Levels, quotas and categories. */
export const DEFECTS_IN_LEVELS: readonly Defect[] = [
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

/** Defects of presets other than the annual assessment. */
export const DEFECTS_OF_OTHERS: readonly (readonly [PresetId, ...Defect])[] = [
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
