import { type Ownership, type Stage, UnitKind } from '@jianjia/domain/org'
import { comparable } from '../values/plain-text.ts'

/** The words under which sheets give a kind of unit. What a tenant calls its kinds may be added by the caller. */
export const UNIT_KIND_WORDS: Readonly<Record<UnitKind, readonly string[]>> = {
  district: [
    '区教育工会',
    '县教育工会',
    '市教育工会',
    '教育工会',
    '区级',
    '区',
    '县级',
    '区级工会',
    '总工会',
    '一级',
    '区教育工会委员会',
    'districtunion',
  ],
  generalBranch: [
    '总支工会',
    '总支',
    '工会总支',
    '镇教育工会',
    '街道教育工会',
    '镇级',
    '镇',
    '镇工会',
    '集团工会',
    '教育集团工会',
    '联合工会',
    '总支部',
    '镇教育工会(总支)',
    'generalbranch',
  ],
  branch: [
    '学校工会',
    '基层工会',
    '分工会',
    '分会',
    '校级',
    '学校',
    '学校分工会',
    '基层',
    '直属工会',
    '直属学校',
    '直属学校工会',
    '单一',
    '单一工会',
    '校工会',
    '幼儿园',
    '幼儿园工会',
    '二级',
  ],
  group: ['工会小组', '小组', '年级组', '教研组', '部门工会', '部门', '组', '部门工会小组', '三级', 'uniongroup'],
}

/** Comparable word → kind; the kinds' own names count too. */
export const UNIT_KIND_NAMES: ReadonlyMap<string, UnitKind> = new Map(
  UnitKind.options.flatMap((kind) =>
    [kind, ...UNIT_KIND_WORDS[kind]].map((word): [string, UnitKind] => [comparable(word), kind]),
  ),
)

const STAGE_WORDS: Readonly<Record<Stage, readonly string[]>> = {
  kindergarten: ['幼儿园', '学前', '学前教育', '幼教', '幼儿', 'preschool'],
  primary: ['小学', '小学段', 'primaryschool'],
  junior: ['初中', '初级中学', '初中段', 'juniorsecondary'],
  nineYear: ['九年一贯制', '九年制', '九年一贯', '九年一贯制学校', 'nine-yearschool'],
  senior: ['高中', '普通高中', '高级中学', '完全中学', '完中', '普高', '中学', 'seniorsecondary'],
  vocational: [
    '职业学校',
    '职高',
    '中职',
    '中等职业',
    '职业高中',
    '职业教育',
    '职校',
    '中等职业学校',
    'vocationalschool',
  ],
  special: ['特殊教育', '特教', '特殊教育学校', '特教学校', 'specialschool'],
  other: ['其他', '其它', '直属单位', '教育局直属单位', '机关', '其他单位'],
}

const OWNERSHIP_WORDS: Readonly<Record<Ownership, readonly string[]>> = {
  public: ['公办', '公立', '国有', '事业', '事业单位'],
  private: ['民办', '私立', '民办非企业', '社会力量办学', '民营'],
}

export const STAGE_NAMES: ReadonlyMap<string, Stage> = wordMap(STAGE_WORDS)
export const OWNERSHIP_NAMES: ReadonlyMap<string, Ownership> = wordMap(OWNERSHIP_WORDS)

function wordMap<Value extends string>(words: Readonly<Record<Value, readonly string[]>>): ReadonlyMap<string, Value> {
  const map = new Map<string, Value>()
  for (const value in words) for (const word of [value, ...words[value]]) map.set(comparable(word), value)
  return map
}

/** The words that the template offers: one for each kind, stage and ownership. */
export const TEMPLATE_WORDS = {
  zh: {
    kinds: ['区教育工会', '总支工会', '学校工会', '工会小组'],
    stages: ['幼儿园', '小学', '初中', '九年一贯制', '高中', '职业学校', '特殊教育', '其他'],
    ownerships: ['公办', '民办'],
  },
  en: {
    kinds: ['District union', 'General branch', 'Branch', 'Union group'],
    stages: [
      ...(['Kindergarten', 'Primary school', 'Junior secondary', 'Nine-year school', 'Senior secondary'] as const),
      ...(['Vocational school', 'Special school', 'Other'] as const),
    ],
    ownerships: ['Public', 'Private'],
  },
} as const
