import { countField, lineField, placesField, pointsField, REVIEWERS_FIELD, SPREAD_FIELD, TIES_FIELD } from './fields.ts'
import { eachField, POINTS } from './fields.ts'
import { AS_PRINTED, claimLine, districtLine, reportLine, vetoLine } from './lines.ts'
import type { Parameters, ValuesOf } from './parameter.ts'
import { definePreset, type SchemeDraft } from './preset.ts'

const LEVELS = {
  advanced: { zh: '先进部门工会', en: 'Advanced department union' },
  qualified: { zh: '合格部门工会', en: 'Qualified department union' },
} as const

const PARAMETERS = {
  organisationPoints: pointsField('工会组织建设', 'Organisation', '18'),
  democracyPoints: pointsField('民主管理', 'Democratic management', '18'),
  rightsPoints: pointsField('依法维权', 'Rights and interests', '18'),
  servicePoints: pointsField('服务教职工', 'Service to the staff', '18'),
  joiningPoints: pointsField('参加校工会会议与活动', 'Meetings and activities of the university union', '18'),
  absenceEach: eachField('无故缺席一次扣', 'Points off for each absence without reason', '2'),
  summaryPoints: pointsField('年度总结按时报送', 'Year summary on time', '6'),
  summaryPerDay: eachField('年度总结每迟一天扣', 'Points off for each day late', '1'),
  lengthPoints: pointsField('年度总结简明', 'Year summary short', '4'),
  longest: countField(
    { zh: '年度总结不超过', en: 'Year summary, at most' },
    { zh: '字', en: 'characters' },
    {
      ...{ least: 500, most: 20_000, standard: 3_000 },
    },
  ),
  lengthEach: { ...eachField('每超 500 字扣', 'Points off for each 500 characters beyond', '1'), unit: POINTS },
  advancedMin: lineField(LEVELS.advanced, '80'),
  qualifiedMin: lineField(LEVELS.qualified, '60'),
  advancedPlaces: placesField(LEVELS.advanced, 6),
  ties: TIES_FIELD,
  reviewers: REVIEWERS_FIELD,
  maxSpreadPct: SPREAD_FIELD,
} as const satisfies Parameters

/** Rubric 41: the best six by score, and four facts that bar the honour while the score stands. */
export const departmentUnion = definePreset({
  purpose: 'annual',
  title: { zh: '部门工会年度考核', en: 'Yearly assessment of department unions' },
  summary: {
    zh: '五个方面加年度总结，共 100 分；按分取前 6 名为先进；四种情形不得评先进，分数照算',
    en: 'five areas and the year summary, 100 points; the best six are advanced; four facts bar that level, not the score',
  },
  basis: {
    zh: '一所高校的部门工会考核通知（2016 年）：五个方面、先进 6 名、总结不超过 3000 字、四条否决照原文；原文未列分值和分数线，此处另定',
    en: 'a university notice of 2016: areas, six places, 3000 characters and the four bars are its own; points and lines are ours',
  },
  parameters: PARAMETERS,
  draft,
})

function draft(values: ValuesOf<typeof PARAMETERS>): SchemeDraft {
  const judged = { kind: 'judged' }
  const tiebreak = values.ties === 'tiebreak' ? { chain: ['service', 'democracy', 'rights'] } : {}
  return {
    format: 'jianjia.scheme/1',
    name: '部门工会年度考核办法',
    total: '100',
    items: [
      claimLine({
        ...{
          id: 'organisation',
          name: '工会组织建设',
          points: values.organisationPoints,
          rule: judged,
          minEvidence: 1,
        },
        standard: '班子健全、分工明确，委员会定期议事，会员和小组情况清楚。',
      }),
      claimLine({
        ...{
          id: 'democracy',
          name: '民主管理',
          points: values.democracyPoints,
          rule: judged,
          evidenceMode: 'interview',
        },
        standard: '二级教代会按期召开，部门事务公开，教职工的意见有答复。',
      }),
      claimLine({
        ...{ id: 'rights', name: '依法维权', points: values.rightsPoints, rule: judged, evidenceMode: 'interview' },
        standard: '参与涉及教职工利益的决定，及时调处矛盾，落实劳动保护和女职工保护。',
      }),
      claimLine({
        ...{ id: 'service', name: '服务教职工', points: values.servicePoints, rule: judged, minEvidence: 1 },
        standard: '走访慰问、困难帮扶、文体活动经常开展，教职工认可。',
      }),
      districtLine({
        ...{ id: 'joining', name: '参加校工会会议与活动', points: values.joiningPoints },
        rule: { kind: 'deductPerOccurrence', each: values.absenceEach },
        standard: '登记无故缺席会议、培训和统一活动的次数，请假的不算。',
      }),
      reportLine({
        ...{ id: 'summary', name: '年度总结按时报送', points: values.summaryPoints },
        rule: { kind: 'lateness', perDay: values.summaryPerDay, maxDeduction: values.summaryPoints },
        source: { kind: 'obligation', obligation: 'yearSummary', fact: 'daysLate' },
        standard: '不申报奖项的部门工会也要交总结；以系统收到的时间为准。',
      }),
      districtLine({
        ...{ id: 'length', name: '年度总结简明', points: values.lengthPoints },
        rule: { kind: 'deductPerOccurrence', each: values.lengthEach },
        standard: `总结不超过 ${values.longest} 字；登记超出了几个 500 字，不足 500 字的按一个算。`,
      }),
      ...VETOES.map((line) => vetoLine(line, 'noTopLevel')),
    ],
    ...AS_PRINTED,
    levels: [
      { name: LEVELS.advanced.zh, min: values.advancedMin },
      { name: LEVELS.qualified.zh, min: values.qualifiedMin },
    ],
    quotas: [
      {
        ...{ level: LEVELS.advanced.zh, count: values.advancedPlaces, base: 'participating', round: 'floor' },
        ...{ ties: values.ties, ...tiebreak },
      },
    ],
    review: { combine: 'mean', minReviews: values.reviewers, maxSpreadPct: values.maxSpreadPct },
  }
}

const VETOES = [
  {
    ...{ id: 'discipline', name: '工会班子成员严重违纪' },
    standard: '考核年度内班子成员受到纪律处分。由上级工会核实登记。',
  },
  { id: 'criticised', name: '被通报批评', standard: '受到同级党组织或上级工会通报批评。由上级工会核实登记。' },
  {
    ...{ id: 'unreported', name: '重大群体事件未及时上报' },
    standard: '发生重大群体事件，没有在规定时限内报告上级工会。由上级工会核实登记。',
  },
  {
    ...{ id: 'no-congress', name: '当年没有召开教代会' },
    standard: '没有召开教职工代表大会，又没有上级工会认可的特殊原因。由上级工会核实登记。',
  },
] as const
