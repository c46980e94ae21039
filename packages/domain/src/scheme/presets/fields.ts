import type { Bilingual } from '../bilingual.ts'
import type { ChoiceParameter, CountParameter, DecimalParameter } from './parameter.ts'

/** The headings under which presets ask for their figures. */
export const GROUPS = {
  points: { zh: '分值', en: 'Points' },
  standards: { zh: '达标数', en: 'Thresholds' },
  levels: { zh: '等级线', en: 'Levels' },
  quota: { zh: '名额', en: 'Places' },
  review: { zh: '评审', en: 'Review' },
} as const satisfies Record<string, Bilingual>

export const POINTS: Bilingual = { zh: '分', en: 'points' }
export const PERCENT: Bilingual = { zh: '%', en: '%' }

/** The full mark of one line. */
export function pointsField(zh: string, en: string, standard: string): DecimalParameter {
  const label = { zh: `${zh}：分值`, en: `${en}: points` }
  return { kind: 'decimal', label, group: GROUPS.points, min: '0.5', max: '100', default: standard, unit: POINTS }
}

/** The total from which a level is given. */
export function lineField(level: Bilingual, standard: string, most = '120'): DecimalParameter {
  const label = { zh: `${level.zh}：分数线`, en: `${level.en}: score line` }
  return { kind: 'decimal', label, group: GROUPS.levels, min: '0', max: most, default: standard, unit: POINTS }
}

/** Whole numbers from `least` to `most`, and the usual one. */
export interface CountRange {
  readonly least: number
  readonly most: number
  readonly standard: number
}

export const TIMES: Bilingual = { zh: '次', en: 'times' }

/** A number from which a line gives its full mark, or by which it is measured. */
export function countField(label: Bilingual, unit: Bilingual, { least, most, standard }: CountRange): CountParameter {
  return { kind: 'count', label, group: GROUPS.standards, min: least, max: most, default: standard, unit }
}

/** A share in whole percent that has to be reached. */
export function percentField(label: Bilingual, standard: number, group: Bilingual = GROUPS.standards): CountParameter {
  return { kind: 'count', label, group, min: 1, max: 100, default: standard, unit: PERCENT }
}

/** How many points go for each occurrence. */
export function eachField(zh: string, en: string, standard: string): DecimalParameter {
  return { ...pointsField(zh, en, standard), label: { zh, en }, min: '0.1', group: GROUPS.standards }
}

/** Places of a level as a number of units. */
export function placesField(level: Bilingual, standard: number): CountParameter {
  const label = { zh: `${level.zh}：名额`, en: `${level.en}: places` }
  const unit = { zh: '个', en: 'units' }
  return { kind: 'count', label, group: GROUPS.quota, min: 1, max: 500, default: standard, unit }
}

/** Places of a level as a share of the units that take part, rounded down. */
export function placesShareField(level: Bilingual, standard: number): CountParameter {
  return {
    kind: 'count',
    label: { zh: `${level.zh}：名额占参评单位`, en: `${level.en}: places, of the participating units` },
    help: { zh: '向下取整', en: 'rounded down' },
    group: GROUPS.quota,
    min: 1,
    max: 100,
    default: standard,
    unit: PERCENT,
  }
}

const TIES = {
  label: { zh: '名额线上并列时', en: 'When equal scores cross the line' },
  help: {
    zh: '方案必须事先写明，评定时不再临时决定',
    en: 'The scheme declares it beforehand; nothing is improvised when places are given',
  },
  group: GROUPS.quota,
} as const

const TIES_WITHOUT_CHAIN = [
  { value: 'excludeTied', label: { zh: '并列者都不取', en: 'none of the tied units is taken' } },
  { value: 'includeTied', label: { zh: '并列者都取，可超名额', en: 'all tied units are taken, beyond the places' } },
  { value: 'sharePlace', label: { zh: '并列者共占一个名额', en: 'tied units share one place' } },
] as const

/** How equal scores on both sides of the last place are treated. */
export const TIES_FIELD = {
  ...TIES,
  kind: 'choice',
  options: [
    ...TIES_WITHOUT_CHAIN,
    { value: 'tiebreak', label: { zh: '依次比较指定项目', en: 'named items decide, in order' } },
  ],
  default: 'excludeTied',
} as const satisfies ChoiceParameter

/** The same for a scheme without items, where nothing could break a tie. */
export const TIES_WITHOUT_ITEMS_FIELD = {
  ...TIES,
  kind: 'choice',
  options: TIES_WITHOUT_CHAIN,
  default: 'includeTied',
} as const satisfies ChoiceParameter

/** How many reviewers score each unit, at least. */
export const REVIEWERS_FIELD: CountParameter = {
  kind: 'count',
  label: { zh: '每个单位至少几人评审', en: 'Reviewers per unit, at least' },
  group: GROUPS.review,
  min: 2,
  max: 9,
  default: 2,
  unit: { zh: '人', en: 'reviewers' },
}

export const SPREAD_FIELD: DecimalParameter = {
  kind: 'decimal',
  label: { zh: '评分差距上限', en: 'Largest spread of marks' },
  help: {
    zh: '同一项目各评委的分差超过该项分值的这一比例时，须商定一个分数并写明理由',
    en: 'When marks of one item differ by more than this share of its full mark, an agreed mark with a reason is needed',
  },
  group: GROUPS.review,
  min: '0',
  max: '100',
  default: '20',
  unit: PERCENT,
}
