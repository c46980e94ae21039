import type { Bilingual } from '../bilingual.ts'
import { GROUPS, lineField, PERCENT, REVIEWERS_FIELD, SPREAD_FIELD } from './fields.ts'
import { claimLine, shareOf, vetoLine } from './lines.ts'
import type { CountParameter, Parameters, ValuesOf } from './parameter.ts'
import { definePreset, type SchemeDraft } from './preset.ts'
import { SMALL_HOME_AREAS } from './small-home-lines.ts'

const LEVELS = {
  advanced: { zh: '先进教职工小家', en: 'Advanced small home' },
  qualified: { zh: '合格教职工小家', en: 'Qualified small home' },
} as const

const PARAMETERS = {
  advancedMin: lineField(LEVELS.advanced, '450', '500'),
  qualifiedMin: lineField(LEVELS.qualified, '400', '500'),
  areaMinPct: {
    kind: 'decimal',
    label: { zh: '每个方面至少达到', en: 'Each area, at least' },
    help: { zh: '任何一个方面低于此线，不能评为任何等级', en: 'A home below it in any area gets no level' },
    group: GROUPS.levels,
    min: '0',
    max: '100',
    default: '70',
    unit: PERCENT,
  },
  secondStep: step({ zh: '第二档得该项分值', en: 'Second step, of the full mark' }, 80),
  thirdStep: step({ zh: '第三档得该项分值', en: 'Third step, of the full mark' }, 60),
  reviewers: REVIEWERS_FIELD,
  maxSpreadPct: SPREAD_FIELD,
} as const satisfies Parameters

/** Five areas of 100 points: a line for the total, a line for every area, three steps per item, two vetoes. */
export const smallHomeAreas = definePreset({
  purpose: 'home',
  title: { zh: '教职工小家检查考核', en: 'Small homes of the staff' },
  summary: {
    zh: '五个方面各 100 分；总分 400 且每个方面不低于 70；每项分三档；两种情形不得评先进',
    en: 'five areas of 100; a total of 400 with no area below 70; three steps per item; two facts bar the top level',
  },
  basis: {
    zh: '教职工小家活动检查考核表（2009—2011 年）：五个方面、总分线、单项线和两条否决照原表；原表未列细项和“先进”的分数线，此处另定',
    en: 'a 2009-2011 check list: areas, both lines and vetoes are its own; items and the line for “Advanced” are ours',
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
  const rule = { kind: 'gradedLevels', as: 'share', levels: steps }
  const line = { eachCategoryMinPct: values.areaMinPct }
  return {
    format: 'jianjia.scheme/1',
    name: '教职工小家检查考核办法',
    total: '500',
    categories: SMALL_HOME_AREAS.map(({ id, name }) => ({ id, name, points: '100' })),
    items: [
      ...SMALL_HOME_AREAS.flatMap((area) =>
        area.lines.map(({ id, name, standard }) =>
          claimLine({ id: `${area.id}-${id}`, category: area.id, name, standard, points: '25', rule, minEvidence: 1 }),
        ),
      ),
      vetoLine(
        {
          ...{ id: 'offence', name: '发生刑事案件或民事纠纷' },
          standard: '考核周期内成员因刑事案件或因工作引起的民事纠纷被追究责任。由上级工会核实登记。',
        },
        'noTopLevel',
      ),
      vetoLine(
        {
          ...{ id: 'teaching-accident', name: '发生三级以上教学事故' },
          standard: '考核周期内教学部门被认定三级以上教学事故。由上级工会核实登记。',
        },
        'noTopLevel',
      ),
    ],
    totalRounding: { step: '0.1', mode: 'halfUp' },
    rankBy: 'final',
    compare: 'afterRounding',
    levels: [
      { name: LEVELS.advanced.zh, min: values.advancedMin, ...line },
      { name: LEVELS.qualified.zh, min: values.qualifiedMin, ...line },
    ],
    review: { combine: 'mean', minReviews: values.reviewers, maxSpreadPct: values.maxSpreadPct },
  }
}

function step(label: Bilingual, standard: number): CountParameter {
  return { kind: 'count', label, group: GROUPS.standards, min: 1, max: 99, default: standard, unit: PERCENT }
}
