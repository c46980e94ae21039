import { heldTitleFact } from '../held-title.ts'
import { lineField, pointsField, REVIEWERS_FIELD, SPREAD_FIELD } from './fields.ts'
import { claimLine, gateLine } from './lines.ts'
import type { Parameters, ValuesOf } from './parameter.ts'
import { REPORT_PARAMETERS } from './report-fields.ts'
import { reportLines } from './report-lines.ts'
import { definePreset, type SchemeDraft } from './preset.ts'

const LEVELS = {
  model: { zh: '模范职工之家', en: 'Model staff home' },
  advanced: { zh: '先进职工之家', en: 'Advanced staff home' },
  qualified: { zh: '合格职工之家', en: 'Qualified staff home' },
} as const

const PARAMETERS = {
  organisationPoints: pointsField('组织健全', 'Organisation', '20'),
  democracyPoints: pointsField('民主管理', 'Democratic management', '20'),
  rightsPoints: pointsField('维护权益', 'Rights and interests', '20'),
  servicePoints: pointsField('服务职工', 'Service to the staff', '20'),
  culturePoints: pointsField('文化凝聚', 'Culture and cohesion', '20'),
  ...REPORT_PARAMETERS,
  modelMin: lineField(LEVELS.model, '95'),
  advancedMin: lineField(LEVELS.advanced, '90'),
  qualifiedMin: lineField(LEVELS.qualified, '85'),
  reviewers: REVIEWERS_FIELD,
  maxSpreadPct: SPREAD_FIELD,
} as const satisfies Parameters

/** Three steps, each only from the one below: qualified 85, advanced 90 and model 95, with the lower title held. */
export const staffHomeLadder = definePreset({
  purpose: 'home',
  title: { zh: '职工之家逐级晋升', en: 'Staff home, step by step' },
  summary: {
    zh: '满分 100 分；合格 85 分，先进 90 分且已获合格，模范 95 分且已获先进；未达前提的落到下一级',
    en: '100 points; qualified 85, advanced 90 holding qualified, model 95 holding advanced; else the next level below',
  },
  basis: {
    zh: '高校分会“职工之家”考核评比办法：三级分数线和晋升前提照原办法；原办法未列项目，此处按五个方面各 20 分',
    en: 'a university scheme: its score lines and prerequisites; it prints no items, so five areas of 20 points stand here',
  },
  parameters: PARAMETERS,
  draft,
})

function draft(values: ValuesOf<typeof PARAMETERS>): SchemeDraft {
  const judged = { kind: 'judged' }
  return {
    format: 'jianjia.scheme/1',
    name: '职工之家逐级晋升考核办法',
    total: '100',
    items: [
      gateLine({
        ...{ id: 'approved', name: '已经单位同意申报' },
        standard: '分会委员会研究、单位党组织同意后才能申报。由上级工会登记。',
      }),
      claimLine({
        ...{ id: 'organisation', name: '组织健全', points: values.organisationPoints, rule: judged, minEvidence: 1 },
        standard: '组织机构健全、按期换届，会员发展及时，小组有活力。',
      }),
      claimLine({
        ...{ id: 'democracy', name: '民主管理', points: values.democracyPoints, rule: judged, minEvidence: 1 },
        standard: '会员大会或代表大会按期召开，公开真实及时，职工意见有答复。',
      }),
      claimLine({
        ...{ id: 'rights', name: '维护权益', points: values.rightsPoints, rule: judged, minEvidence: 1 },
        standard: '参与涉及职工利益的决定，及时调处矛盾，落实特殊保护。',
      }),
      claimLine({
        ...{ id: 'service', name: '服务职工', points: values.servicePoints, rule: judged, minEvidence: 1 },
        standard: '走访慰问、困难帮扶、健康服务惠及职工，职工认可。',
      }),
      claimLine({
        ...{ id: 'culture', name: '文化凝聚', points: values.culturePoints, rule: judged, minEvidence: 1 },
        standard: '文体活动经常开展、参与面广，有自己的特色。',
      }),
      ...reportLines(values),
    ],
    totalRounding: { step: '0.1', mode: 'halfUp' },
    rankBy: 'final',
    compare: 'afterRounding',
    levels: [
      { name: LEVELS.model.zh, min: values.modelMin },
      { name: LEVELS.advanced.zh, min: values.advancedMin },
      { name: LEVELS.qualified.zh, min: values.qualifiedMin },
    ],
    prerequisites: [
      { level: LEVELS.model.zh, fact: heldTitleFact(LEVELS.advanced.zh), min: '1' },
      { level: LEVELS.advanced.zh, fact: heldTitleFact(LEVELS.qualified.zh), min: '1' },
    ],
    review: { combine: 'mean', minReviews: values.reviewers, maxSpreadPct: values.maxSpreadPct },
  }
}
