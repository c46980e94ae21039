import { heldTitleFact } from '../held-title.ts'
import { countField, lineField, placesShareField, TIES_WITHOUT_ITEMS_FIELD } from './fields.ts'
import { AS_PRINTED, shareOf } from './lines.ts'
import type { Parameters, ValuesOf } from './parameter.ts'
import { definePreset, type SchemeDraft } from './preset.ts'

const LEVELS = {
  advanced: { zh: '先进教工小家', en: 'Advanced small home' },
  qualified: { zh: '合格教工小家', en: 'Qualified small home' },
} as const

const PARAMETERS = {
  advancedMin: lineField(LEVELS.advanced, '60'),
  qualifiedMin: lineField(LEVELS.qualified, '0'),
  qualifiedTimes: countField(
    { zh: '先进须已获合格', en: 'Advanced: qualified titles held' },
    { zh: '次', en: 'times' },
    {
      ...{ least: 1, most: 10, standard: 2 },
    },
  ),
  advancedPct: placesShareField(LEVELS.advanced, 30),
  ties: TIES_WITHOUT_ITEMS_FIELD,
} as const satisfies Parameters

/** Rubric 32: everybody takes part and is qualified; 30% of those who were it twice are advanced. */
export const smallHomeQuota = definePreset({
  purpose: 'home',
  title: { zh: '教工小家：按名额评先进', en: 'Small homes by places' },
  summary: {
    zh: '全部参加考核即合格；先进取三成，须已两次合格；自评 30%、互评 30%、评审组 40%',
    en: 'taking part is qualified; the best 30% of those qualified twice are advanced; self 30%, peers 30%, panel 40%',
  },
  basis: {
    zh: '一所高校的教工小家考核表彰办法（2006 年）：三成名额、连续两次合格、三方评分照原文；比重和分数线由此处补定',
    en: 'university rules of 2006: 30% of places, two titles, three voices are its own; weights and lines are ours',
  },
  parameters: PARAMETERS,
  draft,
})

function draft(values: ValuesOf<typeof PARAMETERS>): SchemeDraft {
  return {
    format: 'jianjia.scheme/1',
    name: '教工小家考核表彰办法',
    total: '100',
    items: [],
    raters: [
      { id: '自评', weight: '0.3', combine: 'mean', missing: 'zero' },
      { id: '互评', weight: '0.3', combine: 'mean', missing: 'zero' },
      { id: '评审组', weight: '0.4', combine: 'mean', missing: 'zero' },
    ],
    ...AS_PRINTED,
    levels: [
      { name: LEVELS.advanced.zh, min: values.advancedMin },
      { name: LEVELS.qualified.zh, min: values.qualifiedMin },
    ],
    quotas: [
      {
        ...{ level: LEVELS.advanced.zh, share: shareOf(values.advancedPct), base: 'participating', round: 'floor' },
        ties: values.ties,
      },
    ],
    prerequisites: [
      { level: LEVELS.advanced.zh, fact: heldTitleFact(LEVELS.qualified.zh), min: `${values.qualifiedTimes}` },
    ],
  }
}
