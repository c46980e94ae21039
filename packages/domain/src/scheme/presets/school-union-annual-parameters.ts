import type { Bilingual } from '../bilingual.ts'
import { GROUPS, lineField, PERCENT, pointsField, REVIEWERS_FIELD, SPREAD_FIELD, TIES_FIELD } from './fields.ts'
import type { CountParameter, Parameters } from './parameter.ts'
import { REPORT_PARAMETERS } from './report-fields.ts'

export const LEVELS = {
  model: { zh: '模范', en: 'Model' },
  advanced: { zh: '先进', en: 'Advanced' },
  qualified: { zh: '合格', en: 'Qualified' },
} as const satisfies Record<string, Bilingual>

const TIMES: Bilingual = { zh: '次', en: 'times' }
const PIECES: Bilingual = { zh: '条', en: 'pieces' }

export const PARAMETERS = {
  meetings: threshold({ zh: '委员会会议每年至少', en: 'Committee meetings a year, at least' }, TIMES, {
    least: 1,
    most: 24,
  }),
  congresses: threshold({ zh: '教代会每年至少', en: 'Congresses a year, at least' }, TIMES, { least: 1, most: 4 }),
  dispatches: {
    ...threshold({ zh: '信息达到', en: 'Dispatches needed' }, PIECES, { least: 1, most: 200 }),
    default: 6,
  },
  dispatchMeasure: {
    kind: 'choice',
    label: { zh: '信息按什么计', en: 'What counts as a dispatch' },
    help: {
      zh: '按报送数计属于以材料数量评价，须在下面写明理由',
      en: 'Counting what was sent in is judging by the number of papers: a reason is needed below',
    },
    group: GROUPS.standards,
    options: [
      { value: 'adopted', label: { zh: '被采用的', en: 'pieces that were adopted' } },
      { value: 'submitted', label: { zh: '报送的', en: 'pieces that were sent in' } },
    ],
    default: 'adopted',
  },
  documentsReason: {
    kind: 'text',
    label: { zh: '按报送数计的理由', en: 'Reason for counting what was sent in' },
    group: GROUPS.standards,
    maxLength: 500,
    default: '',
  },
  higherEach: {
    ...pointsField('市级以上采用每条', 'Each piece adopted by the city or above', '1'),
    min: '0.1',
    group: GROUPS.standards,
  },
  activitiesPoints: pointsField('校内文体活动', 'Activities', '5'),
  visitsPoints: pointsField('五必访', 'Visits', '5'),
  hardshipPoints: pointsField('困难教职工帮扶', 'Hardship', '5'),
  warmthPoints: pointsField('送温暖', 'Care', '10'),
  womenPoints: pointsField('女职工权益', 'Women', '5'),
  dispatchPoints: pointsField('信息采用', 'Dispatches', '4'),
  higherPoints: pointsField('市级以上采用', 'Dispatches adopted higher up', '2'),
  featurePoints: pointsField('特色工作', 'Own initiative', '4'),
  ...REPORT_PARAMETERS,
  modelMin: lineField(LEVELS.model, '90'),
  advancedMin: lineField(LEVELS.advanced, '80'),
  qualifiedMin: lineField(LEVELS.qualified, '60'),
  categoryMinPct: {
    kind: 'decimal',
    label: { zh: '模范每类至少达到', en: 'Each category for the model level, at least' },
    help: { zh: '占该类满分的百分比；0 表示不设单项线', en: 'Per cent of the category; 0 = no such line' },
    group: GROUPS.levels,
    min: '0',
    max: '100',
    default: '0',
    unit: PERCENT,
  },
  modelSharePct: {
    kind: 'count',
    label: { zh: '模范名额占参评单位', en: 'Places for the model level, of the participating units' },
    help: { zh: '向下取整', en: 'rounded down' },
    group: GROUPS.quota,
    min: 1,
    max: 100,
    default: 30,
    unit: PERCENT,
  },
  ties: TIES_FIELD,
  reviewers: REVIEWERS_FIELD,
  maxSpreadPct: SPREAD_FIELD,
} as const satisfies Parameters

function threshold(label: Bilingual, unit: Bilingual, range: { least: number; most: number }): CountParameter {
  return {
    kind: 'count',
    label,
    group: GROUPS.standards,
    min: range.least,
    max: range.most,
    default: range.least,
    unit,
  }
}
