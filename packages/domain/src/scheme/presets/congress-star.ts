import { CONGRESS_AREAS } from './congress-star-lines.ts'
import {
  eachField,
  lineField,
  percentField,
  placesShareField,
  REVIEWERS_FIELD,
  SPREAD_FIELD,
  TIES_FIELD,
} from './fields.ts'
import { AS_PRINTED, claimLine, districtLine, shareOf, vetoLine } from './lines.ts'
import type { Parameters, ValuesOf } from './parameter.ts'
import { definePreset, type SchemeDraft } from './preset.ts'

const LEVELS = {
  five: { zh: '五星级', en: 'Five stars' },
  four: { zh: '四星级', en: 'Four stars' },
  three: { zh: '三星级', en: 'Three stars' },
} as const

const PARAMETERS = {
  teachersPct: percentField({ zh: '教师代表不低于代表总数的', en: 'Teachers among the delegates, at least' }, 60),
  womenPct: percentField({ zh: '女代表比例不低于', en: 'Women among the delegates, at least' }, 30),
  presentHigh: percentField({ zh: '到会率第一档', en: 'Attendance of delegates: first step' }, 95),
  presentLow: percentField({ zh: '到会率第二档', en: 'Attendance of delegates: second step' }, 67),
  presentLowPoints: eachField('到会率第二档得', 'Attendance: points of the second step', '3'),
  secondStep: percentField({ zh: '“基本做到”得该项分值', en: 'Second step of other lines, of the full mark' }, 80),
  thirdStep: percentField({ zh: '“部分做到”得该项分值', en: 'Third step of other lines, of the full mark' }, 50),
  fiveMin: lineField(LEVELS.five, '90'),
  fourMin: lineField(LEVELS.four, '80'),
  threeMin: lineField(LEVELS.three, '70'),
  fivePct: placesShareField(LEVELS.five, 10),
  ties: TIES_FIELD,
  reviewers: REVIEWERS_FIELD,
  maxSpreadPct: SPREAD_FIELD,
} as const satisfies Parameters

/** Rubric 24: six areas, stars by score, five stars for a tenth of the schools, two facts that void the result. */
export const congressStar = definePreset({
  purpose: 'democracy',
  title: { zh: '教代会星级评估', en: 'Stars for staff congresses' },
  summary: {
    zh: '六个方面 100 分；90、80、70 分为五星、四星、三星，五星不超过一成；两种情形取消评估',
    en: 'six areas, 100 points; five, four and three stars at 90, 80 and 70, five for at most 10%; two facts void it',
  },
  basis: {
    zh: '一个省的学校教代会星级评估办法（2014 年）：六个方面、组织领导 15 分、五星一成和两条否决照原文；其余分值和分数线由此处补定',
    en: 'provincial rules of 2014: six areas, 15 points for leadership, a tenth and two vetoes are theirs; the rest is ours',
  },
  parameters: PARAMETERS,
  draft,
})

function draft(values: ValuesOf<typeof PARAMETERS>): SchemeDraft {
  const steps = {
    全面做到: '1',
    基本做到: shareOf(values.secondStep),
    部分做到: shareOf(values.thirdStep),
    没有做到: '0',
  }
  const graded = { kind: 'gradedLevels', as: 'share', levels: steps }
  return {
    format: 'jianjia.scheme/1',
    name: '教代会星级评估办法',
    total: '100',
    categories: CONGRESS_AREAS.map(({ id, name, points }) => ({ id, name, points })),
    items: [
      ...CONGRESS_AREAS.flatMap((area) =>
        area.lines.map((line) => claimLine({ ...line, category: area.id, rule: graded, evidenceMode: 'interview' })),
      ),
      claimLine({
        ...{ id: 'teachers', category: 'delegates', name: '教师代表比例', points: '5' },
        rule: { kind: 'ratioThreshold', minPct: `${values.teachersPct}` },
        standard: '填写教师代表人数和代表总数。',
      }),
      claimLine({
        ...{ id: 'women', category: 'delegates', name: '女代表比例', points: '5' },
        rule: { kind: 'ratioThreshold', minPct: `${values.womenPct}` },
        standard: '填写女代表人数和代表总数。',
      }),
      claimLine({
        ...{ id: 'present', category: 'delegates', name: '代表到会率', points: '5', minEvidence: 1 },
        rule: {
          ...{ kind: 'ratioTiers', below: '0' },
          tiers: [
            [`${values.presentHigh}`, '5'],
            [`${values.presentLow}`, values.presentLowPoints],
          ],
        },
        standard: '填写到会代表人数和应到人数；不足三分之二的会议无效。',
      }),
      districtLine({
        ...{ id: 'report', category: 'rules', name: '会议程序规范', points: '5' },
        rule: {
          kind: 'deductConditions',
          conditions: { 议题没有事先征求意见: '2', 重要事项没有无记名表决: '3', 决议没有公布: '2' },
        },
        standard: '勾选查实的问题；扣完为止。',
      }),
      vetoLine(
        { id: 'breach', name: '党政工领导严重违法违纪', standard: '评估周期内受到查处。由上级工会核实登记。' },
        'void',
      ),
      vetoLine(
        {
          ...{ id: 'unlawful', name: '严重违反工会法、劳动法或教师法' },
          standard: '评估周期内发生并经有关部门认定。由上级工会核实登记。',
        },
        'void',
      ),
    ],
    ...AS_PRINTED,
    levels: [
      { name: LEVELS.five.zh, min: values.fiveMin },
      { name: LEVELS.four.zh, min: values.fourMin },
      { name: LEVELS.three.zh, min: values.threeMin },
    ],
    quotas: [
      {
        ...{ level: LEVELS.five.zh, share: shareOf(values.fivePct), base: 'participating', round: 'floor' },
        ties: values.ties,
        ...(values.ties === 'tiebreak' ? { chain: ['review', 'present', 'report'] } : {}),
      },
    ],
    review: { combine: 'mean', minReviews: values.reviewers, maxSpreadPct: values.maxSpreadPct },
  }
}
