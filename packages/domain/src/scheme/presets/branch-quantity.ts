import { countField, eachField, lineField, pointsField, REVIEWERS_FIELD, SPREAD_FIELD, TIMES } from './fields.ts'
import { BRANCH_ORGANISATION, BRANCH_RIGHTS, type BranchLine } from './branch-quantity-lines.ts'
import { AS_PRINTED, claimLine, districtLine, reportLine } from './lines.ts'
import type { Parameters, ValuesOf } from './parameter.ts'
import { definePreset, type SchemeDraft } from './preset.ts'

const LEVELS = {
  excellent: { zh: '优秀', en: 'Excellent' },
  good: { zh: '良好', en: 'Good' },
  qualified: { zh: '合格', en: 'Qualified' },
} as const

const PARAMETERS = {
  reportsYearly: countField({ zh: '每年向党组织汇报', en: 'Reports to the Party organisation a year' }, TIMES, {
    ...{ least: 1, most: 12, standard: 2 },
  }),
  trainingsYearly: countField(
    { zh: '每年培训委员和小组长', en: 'Trainings of committee and group heads a year' },
    TIMES,
    {
      ...{ least: 1, most: 12, standard: 1 },
    },
  ),
  electionPoints: pointsField('班子健全、按期换届', 'Committee complete and elected in time', '4'),
  plansPoints: pointsField('按时交计划', 'Plans on time', '4'),
  membershipPoints: pointsField('会员转接与统计', 'Members', '4'),
  nominationsPoints: pointsField('按时报评优人选', 'Nominations on time', '3'),
  congressPoints: pointsField('按程序开二级教代会', 'Congress by the rules', '8'),
  congressReportPoints: pointsField('及时上报教代会情况', 'Report on the congress', '4'),
  researchEach: eachField('承担一项工会课题加', 'Bonus for each research task', '2'),
  researchMost: {
    ...pointsField('工会课题加分', 'Bonus for research', '4'),
    label: { zh: '工会课题最多加', en: 'Bonus for research, at most' },
  },
  excellentMin: lineField(LEVELS.excellent, '90'),
  goodMin: lineField(LEVELS.good, '80'),
  qualifiedMin: lineField(LEVELS.qualified, '60'),
  reviewers: REVIEWERS_FIELD,
  maxSpreadPct: SPREAD_FIELD,
} as const satisfies Parameters

type Values = ValuesOf<typeof PARAMETERS>

/** Rubric 42: a form of two columns whose lines do not make 100; the sum is brought to 100, research comes on top. */
export const branchQuantity = definePreset({
  purpose: 'annual',
  title: { zh: '分工会工作量化考核', en: 'Branch unions, line by line' },
  summary: {
    zh: '两类 19 项，自评分、校评分两栏；合计折算成百分制，承担课题另加分',
    en: 'two categories, 19 lines, self and review columns; the sum is brought to 100, research is a bonus',
  },
  basis: {
    zh: '一所高校的分工会工作量化考核表：有分值的 13 项照原表；原表缺分值的 6 项由此处补定，可以改',
    en: 'the form of a university: 13 lines with its own points; the six whose points are lost in it are ours to change',
  },
  parameters: PARAMETERS,
  draft,
})

function draft(values: Values): SchemeDraft {
  return {
    format: 'jianjia.scheme/1',
    name: '分工会工作量化考核办法',
    total: '100',
    rescaleTo: '100',
    categories: [
      { id: 'organisation', name: '组织与自身建设' },
      { id: 'rights', name: '维权与民主管理' },
    ],
    items: [
      ...linesOf('organisation', BRANCH_ORGANISATION, values),
      ...lostOfOrganisation(values),
      ...linesOf('rights', BRANCH_RIGHTS, values),
      ...lostOfRights(values),
      districtLine({
        ...{ id: 'research', name: '承担工会课题', points: '0', missing: 'notCounted' },
        rule: {
          ...{ kind: 'bonusPool', cap: values.researchMost },
          parts: { 工会课题: { each: values.researchEach, cap: values.researchMost } },
        },
        standard: '当年立项或结题的工会课题，一项只算一次。由上级工会登记。',
      }),
    ],
    ...AS_PRINTED,
    levels: [
      { name: LEVELS.excellent.zh, min: values.excellentMin },
      { name: LEVELS.good.zh, min: values.goodMin },
      { name: LEVELS.qualified.zh, min: values.qualifiedMin },
    ],
    review: { combine: 'mean', minReviews: values.reviewers, maxSpreadPct: values.maxSpreadPct },
  }
}

function linesOf(category: string, lines: readonly BranchLine[], values: Values): SchemeDraft['items'] {
  const least = { reports: values.reportsYearly, trainings: values.trainingsYearly, accounts: 1 }
  return lines.map(({ count, rule, ...line }) =>
    claimLine({
      ...{ ...line, category },
      rule: count === undefined ? { kind: rule } : { kind: 'minimumCount', min: least[count], below: 'proportional' },
    }),
  )
}

function lostOfOrganisation(values: Values): SchemeDraft['items'] {
  const category = 'organisation'
  return [
    claimLine({
      ...{ id: 'election', category, name: '班子健全、按期换届', points: values.electionPoints },
      rule: { kind: 'allOrNothing' },
      standard: '委员会委员齐全，任期届满前换届；经同意延期的视为按期。',
    }),
    reportLine({
      ...{ id: 'plans', category, name: '按时交计划', points: values.plansPoints, rule: { kind: 'ratioLinear' } },
      source: { kind: 'obligation', obligation: 'plan', fact: 'onTimeShare' },
      standard: '以布置的时间和系统收到的时间为准；批准延期的按延期后的时间。',
    }),
    claimLine({
      ...{ id: 'membership', category, name: '会员转接与统计', points: values.membershipPoints },
      rule: { kind: 'judged' },
      standard: '调入调出及时转接，会员人数和名单准确。',
    }),
    districtLine({
      ...{ id: 'nominations', category, name: '按时报评优人选', points: values.nominationsPoints },
      rule: { kind: 'allOrNothing' },
      standard: '在规定时间内报送评优人选。由上级工会登记。',
    }),
  ]
}

function lostOfRights(values: Values): SchemeDraft['items'] {
  const category = 'rights'
  return [
    claimLine({
      ...{ id: 'congress', category, name: '按程序开二级教代会', points: values.congressPoints, minEvidence: 1 },
      rule: { kind: 'allOrNothing' },
      standard: '每年召开，代表、议题和表决符合规定。',
    }),
    districtLine({
      ...{ id: 'congress-report', category, name: '及时上报教代会情况', points: values.congressReportPoints },
      rule: { kind: 'lateness', perDay: '1', maxDeduction: values.congressReportPoints },
      standard: '会后在规定时间内报告结果；登记迟了几天，按时为 0。',
    }),
  ]
}
