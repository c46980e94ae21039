import {
  countField,
  eachField,
  lineField,
  percentField,
  pointsField,
  REVIEWERS_FIELD,
  SPREAD_FIELD,
  TIMES,
} from './fields.ts'
import { AS_PRINTED, claimLine, districtLine, ledgerLine, shareOf } from './lines.ts'
import type { Parameters, ValuesOf } from './parameter.ts'
import { definePreset, type SchemeDraft } from './preset.ts'
import { DISCLOSURE_DUTIES } from './school-disclosure-lines.ts'

const LEVELS = {
  excellent: { zh: '优秀', en: 'Excellent' },
  qualified: { zh: '合格', en: 'Qualified' },
} as const

const PARAMETERS = {
  sessions: countField({ zh: '专题会每年至少', en: 'Sessions on disclosure a year, at least' }, TIMES, {
    ...{ least: 1, most: 12, standard: 2 },
  }),
  coveragePoints: pointsField('必公开事项覆盖', 'Obligatory matters disclosed', '15'),
  timelyPoints: pointsField('按期公开', 'Disclosed in time', '9'),
  timelyHigh: percentField({ zh: '按期公开第一档', en: 'In time: first step' }, 95),
  timelyMiddle: percentField({ zh: '按期公开第二档', en: 'In time: second step' }, 85),
  timelyMiddlePoints: eachField('按期公开第二档得', 'In time: points of the second step', '6'),
  formPoints: pointsField('公开形式', 'Ways of disclosure', '20'),
  secondStep: percentField({ zh: '“基本做到”得该项分值', en: 'Second step of the ways, of the full mark' }, 80),
  watchPoints: pointsField('监督与整改', 'Supervision', '15'),
  votePoints: pointsField('教职工满意度', 'Satisfaction of the staff', '15'),
  fairPct: percentField({ zh: '“基本满意”折算', en: 'A vote “fairly satisfied” counts' }, 60),
  excellentMin: lineField(LEVELS.excellent, '90'),
  qualifiedMin: lineField(LEVELS.qualified, '60'),
  reviewers: REVIEWERS_FIELD,
  maxSpreadPct: SPREAD_FIELD,
} as const satisfies Parameters

/** Rubric 17: ten duties of 2 points; what was to be disclosed and when is read from the register of disclosures. */
export const schoolDisclosure = definePreset({
  purpose: 'democracy',
  title: { zh: '校务公开评估', en: 'Disclosure of school affairs' },
  summary: {
    zh: '组织与职责 20、公开内容 30、公开形式 20、监督与满意 30；覆盖和及时由公开登记自动算',
    en: 'duties 20, content 30, ways 20, supervision and satisfaction 30; coverage and timeliness come from the register',
  },
  basis: {
    zh: '一个县的校务公开评估考核表（2018 年）：职责 10 项各 2 分、内容 30 分照原表；原表缺失的内容细项和另 50 分由此处补定',
    en: 'a county form of 2018: ten duties of 2 points and the 30 for content are its own; missing lines and 50 points are ours',
  },
  parameters: PARAMETERS,
  draft,
})

function draft(values: ValuesOf<typeof PARAMETERS>): SchemeDraft {
  const window = { kind: 'assessment' } as const
  const judged = { kind: 'judged' }
  const satisfied = { 满意: '1', 基本满意: shareOf(values.fairPct) }
  const steps = { 全面做到: '1', 基本做到: shareOf(values.secondStep), 没有做到: '0' }
  return {
    format: 'jianjia.scheme/1',
    name: '校务公开评估办法',
    total: '100',
    categories: [
      { id: 'duties', name: '组织机构与职责', points: '20' },
      { id: 'content', name: '公开内容', points: '30' },
      { id: 'form', name: '公开形式', points: '20' },
      { id: 'watch', name: '监督与实效', points: '30' },
    ],
    items: [
      ...DISCLOSURE_DUTIES.map((line) => claimLine({ ...line, category: 'duties', points: '2', rule: judged })),
      claimLine({
        ...{ id: 'sessions', category: 'duties', name: '专题研究', points: '2' },
        rule: { kind: 'minimumCount', min: values.sessions, below: 'proportional' },
        standard: '填写全年专题研究校务公开的次数。',
      }),
      ledgerLine({
        ...{ id: 'coverage', category: 'content', name: '必公开事项覆盖', points: values.coveragePoints },
        rule: { kind: 'ratioLinear' },
        source: {
          kind: 'measure',
          query: {
            ...{ aggregate: 'ratio', of: { metric: 'disclosure.published', take: 'subject' }, window },
            over: { words: 'disclosureIndicator', mustOnly: true },
          },
        },
        standard: '公开登记中出现的必公开事项占校务公开项目清单的比例，自动统计。',
      }),
      ledgerLine({
        ...{ id: 'timely', category: 'content', name: '按期公开', points: values.timelyPoints },
        rule: {
          ...{ kind: 'ratioTiers', below: '0' },
          tiers: [
            [`${values.timelyHigh}`, values.timelyPoints],
            [`${values.timelyMiddle}`, values.timelyMiddlePoints],
          ],
        },
        source: {
          kind: 'measure',
          query: {
            ...{ aggregate: 'ratio', of: { metric: 'disclosure.onTime' }, window },
            over: { metric: 'disclosure.dated' },
          },
        },
        standard: '有公开期限的事项中按期公开的比例，由公开登记自动统计。',
      }),
      claimLine({
        ...{ id: 'decisions', category: 'content', name: '三类事项公开到位', points: '6', evidenceMode: 'interview' },
        rule: {
          kind: 'parts',
          parts: [
            { id: 'policy', name: '上级政策及时传达', points: '2', rule: judged, missing: 'pending' },
            { id: 'reform', name: '改革发展重大决策', points: '2', rule: judged, missing: 'pending' },
            { id: 'interests', name: '教职工切身利益事项', points: '2', rule: judged, missing: 'pending' },
          ],
        },
        standard: '决定前征求意见、决定后公布结果，教职工知道。',
      }),
      claimLine({
        ...{ id: 'ways', category: 'form', name: '公开形式', points: values.formPoints, evidenceMode: 'onSite' },
        rule: { kind: 'gradedLevels', as: 'share', levels: steps },
        standard: '会议、公开栏和校内平台配合使用，位置便于查看，内容为最近一学期。',
      }),
      claimLine({
        ...{ id: 'supervision', category: 'watch', name: '监督与整改', points: values.watchPoints, rule: judged },
        ...{ evidenceMode: 'interview', standard: '监督小组独立工作，教职工提出的问题有整改、有反馈。' },
      }),
      districtLine({
        ...{ id: 'satisfaction', category: 'watch', name: '教职工满意度', points: values.votePoints },
        ...{ evidenceMode: 'vote', rule: { kind: 'voteShare', weights: satisfied } },
        standard: '教职工无记名测评；登记人数、收回票、有效票和各项票数。',
      }),
    ],
    ...AS_PRINTED,
    levels: [
      { name: LEVELS.excellent.zh, min: values.excellentMin },
      { name: LEVELS.qualified.zh, min: values.qualifiedMin },
    ],
    review: { combine: 'mean', minReviews: values.reviewers, maxSpreadPct: values.maxSpreadPct },
  }
}
