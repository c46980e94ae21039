import type { Bilingual } from '../bilingual.ts'
import { countField, GROUPS, lineField, PERCENT, placesShareField, TIES_WITHOUT_ITEMS_FIELD } from './fields.ts'
import { AS_PRINTED, shareOf } from './lines.ts'
import type { CountParameter, Parameters, ValuesOf } from './parameter.ts'
import { definePreset, type SchemeDraft } from './preset.ts'

const LEVELS = {
  excellent: { zh: '优秀', en: 'Excellent' },
  good: { zh: '良好', en: 'Good' },
  qualified: { zh: '合格', en: 'Qualified' },
} as const

const PARAMETERS = {
  selfPct: weight({ zh: '自评所占比重', en: 'Weight of the self-assessment' }, 40),
  committeePct: weight({ zh: '校级委员评分所占比重', en: 'Weight of the committee' }, 30),
  trimFrom: countField(
    { zh: '几人以上评分时去掉最高分和最低分', en: 'Highest and lowest mark are dropped from' },
    { zh: '人', en: 'marks' },
    { least: 3, most: 100, standard: 5 },
  ),
  excellentMin: lineField(LEVELS.excellent, '90'),
  goodMin: lineField(LEVELS.good, '80'),
  qualifiedMin: lineField(LEVELS.qualified, '60'),
  excellentPct: placesShareField(LEVELS.excellent, 30),
  ties: TIES_WITHOUT_ITEMS_FIELD,
} as const satisfies Parameters

/** Rubric 14: self 40%, committee 30%, peers 30%, after five minutes in front of everybody. */
export const threeVoices = definePreset({
  purpose: 'annual',
  title: { zh: '自评、委员评、互评加权', en: 'Self, committee and peers' },
  summary: {
    zh: '自评 40%、校级委员 30%、互评 30%；五人以上评分去掉最高最低；优秀不超过三成',
    en: 'self 40%, committee 30%, peers 30%; extremes dropped from five marks on; excellent for at most 30%',
  },
  basis: {
    zh: '一所高校的二级工会考核通知（2018 年）：三种评分主体和比重照原文；分数线、名额和去极值由此处补定',
    en: 'a university notice of 2018: the voices and their weights are its own; lines, places and trimming are ours',
  },
  parameters: PARAMETERS,
  draft,
})

/** What is left of the whole is the peers'; weights that make more than the whole leave them nothing, and the linter says so. */
function draft(values: ValuesOf<typeof PARAMETERS>): SchemeDraft {
  const peers = Math.max(0, 100 - values.selfPct - values.committeePct)
  const trimmed = { dropHigh: 1, dropLow: 1, minReviews: values.trimFrom }
  return {
    format: 'jianjia.scheme/1',
    name: '二级工会工作考核办法',
    total: '100',
    items: [],
    raters: [
      { id: '自评', weight: shareOf(values.selfPct), combine: 'mean', missing: 'zero' },
      { id: '校级委员', weight: shareOf(values.committeePct), combine: trimmed, missing: 'zero' },
      { id: '互评', weight: shareOf(peers), combine: trimmed, missing: 'zero' },
    ],
    ...AS_PRINTED,
    levels: [
      { name: LEVELS.excellent.zh, min: values.excellentMin },
      { name: LEVELS.good.zh, min: values.goodMin },
      { name: LEVELS.qualified.zh, min: values.qualifiedMin },
    ],
    quotas: [
      {
        ...{ level: LEVELS.excellent.zh, share: shareOf(values.excellentPct), base: 'participating', round: 'floor' },
        ties: values.ties,
      },
    ],
  }
}

function weight(label: Bilingual, standard: number): CountParameter {
  const help = { zh: '其余为互评', en: 'The rest is the mark of the peers' }
  return { kind: 'count', label, help, group: GROUPS.review, min: 0, max: 100, default: standard, unit: PERCENT }
}
