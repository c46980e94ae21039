import { GROUPS, lineField, PERCENT } from './fields.ts'
import { AS_PRINTED, shareOf, vetoLine } from './lines.ts'
import type { Parameters, ValuesOf } from './parameter.ts'
import { definePreset, type SchemeDraft } from './preset.ts'

const LEVELS = {
  excellent: { zh: '优秀', en: 'Excellent' },
  qualified: { zh: '合格', en: 'Qualified' },
  nearly: { zh: '基本合格', en: 'Barely qualified' },
} as const

const PARAMETERS = {
  selfPct: {
    kind: 'count',
    label: { zh: '自评所占比重', en: 'Weight of the self-assessment' },
    help: { zh: '其余为学校评分', en: 'The rest is the mark of the school' },
    group: GROUPS.review,
    min: 0,
    max: 100,
    default: 40,
    unit: PERCENT,
  },
  schoolCombine: {
    kind: 'choice',
    label: { zh: '学校多人评分如何合成', en: 'How several marks of the school combine' },
    group: GROUPS.review,
    options: [
      { value: 'mean', label: { zh: '平均', en: 'mean' } },
      { value: 'median', label: { zh: '中位数', en: 'median' } },
    ],
    default: 'mean',
  },
  excellentMin: lineField(LEVELS.excellent, '90'),
  qualifiedMin: lineField(LEVELS.qualified, '70'),
  nearlyMin: lineField(LEVELS.nearly, '60'),
} as const satisfies Parameters

/** Rubric 27: self 40%, school 60%, and three facts that leave no level at all. */
export const teacherEthics = definePreset({
  purpose: 'single',
  title: { zh: '师德建设考核', en: 'Professional ethics' },
  summary: {
    zh: '自评 40%、学校评 60%；90、70、60 分为优秀、合格、基本合格；三种情形一票否决',
    en: 'self 40%, school 60%; lines at 90, 70 and 60; any of three facts leaves no level at all',
  },
  basis: {
    zh: '一个镇的师德考核制度：比重、三条分数线和三条否决照原文；原文考核到教师，此处考核到组室或学校',
    en: 'rules of a township: weights, lines and vetoes are theirs; they assess teachers, this one groups or schools',
  },
  parameters: PARAMETERS,
  draft,
})

function draft(values: ValuesOf<typeof PARAMETERS>): SchemeDraft {
  return {
    format: 'jianjia.scheme/1',
    name: '师德建设考核办法',
    total: '100',
    items: VETOES.map((line) => vetoLine(line, 'void')),
    raters: [
      { id: '自评', weight: shareOf(values.selfPct), combine: 'mean', missing: 'zero' },
      { id: '学校评', weight: shareOf(100 - values.selfPct), combine: values.schoolCombine, missing: 'zero' },
    ],
    ...AS_PRINTED,
    levels: [
      { name: LEVELS.excellent.zh, min: values.excellentMin },
      { name: LEVELS.qualified.zh, min: values.qualifiedMin },
      { name: LEVELS.nearly.zh, min: values.nearlyMin },
    ],
  }
}

const VETOES = [
  { id: 'punishment', name: '体罚学生造成影响', standard: '查实的体罚或变相体罚，造成不良影响。由上级工会核实登记。' },
  { id: 'reprimand', name: '失职被通报', standard: '因失职受到学校或上级部门通报。由上级工会核实登记。' },
  { id: 'accident', name: '失职造成较大安全事故', standard: '因失职造成较大安全事故。由上级工会核实登记。' },
] as const
