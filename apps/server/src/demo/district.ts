import type { Stage, UnitKind } from '@jianjia/domain/org'
import type { Random } from './random.ts'

/** A unit of the invented district, before it has an id. `key` is its name in this file; `parent` is another's key. */
export interface DemoUnit {
  readonly key: string
  readonly kind: UnitKind
  readonly name: string
  readonly shortName: string
  readonly parent: string | null
  readonly stage: Stage | null
  readonly ownership: 'public' | 'private' | null
  readonly members: number
}

interface School {
  readonly name: string
  readonly stage: Stage
  readonly members: number
  readonly ownership?: 'private'
}

export const DISTRICT_NAME = '青苇区教育工会'
const TOWN = '芦汀镇教育工会'

/** 24 branches from kindergarten to senior school; the sizes are those of a middling district. */
const SCHOOLS: readonly School[] = [
  { name: '白鹭幼儿园', stage: 'kindergarten', members: 31 },
  { name: '小荷幼儿园', stage: 'kindergarten', members: 24 },
  { name: '春晖幼儿园', stage: 'kindergarten', members: 28 },
  { name: '云溪幼儿园', stage: 'kindergarten', members: 19, ownership: 'private' },
  { name: '晨光幼儿园', stage: 'kindergarten', members: 22 },
  { name: '青苇区机关幼儿园', stage: 'kindergarten', members: 38 },
  { name: '蒹葭小学', stage: 'primary', members: 76 },
  { name: '芦花小学', stage: 'primary', members: 64 },
  { name: '望江小学', stage: 'primary', members: 58 },
  { name: '石桥小学', stage: 'primary', members: 42 },
  { name: '青苇区实验小学', stage: 'primary', members: 96 },
  { name: '东渡小学', stage: 'primary', members: 37 },
  { name: '柳浪小学', stage: 'primary', members: 49 },
  { name: '和畅小学', stage: 'primary', members: 33, ownership: 'private' },
  { name: '沧浪学校', stage: 'nineYear', members: 88 },
  { name: '伊人学校', stage: 'nineYear', members: 71 },
  { name: '白露中学', stage: 'junior', members: 69 },
  { name: '溯洄中学', stage: 'junior', members: 62 },
  { name: '东湖初级中学', stage: 'junior', members: 57 },
  { name: '南浦初级中学', stage: 'junior', members: 54 },
  { name: '青苇中学', stage: 'senior', members: 128 },
  { name: '水云中学', stage: 'senior', members: 104 },
  { name: '青苇职业技术学校', stage: 'vocational', members: 92 },
  { name: '启明学校', stage: 'special', members: 28 },
]

const TOWN_GROUPS: readonly (readonly [string, number])[] = [
  ['芦汀镇中心小学', 46],
  ['东恬小学', 24],
  ['上渚小学', 21],
  ['河湾小学', 19],
  ['芦汀镇中心幼儿园', 33],
  ['芦汀初级中学', 41],
  ['沙洲教学点', 12],
  ['成人文化学校', 16],
  ['镇教辅室', 18],
]

const GROUPS_BY_STAGE: Readonly<Record<Stage, readonly string[]>> = {
  kindergarten: ['小班组', '中班组', '大班组', '后勤组'],
  primary: ['低年级组', '中年级组', '高年级组', '综合组', '行政后勤组'],
  junior: ['七年级组', '八年级组', '九年级组', '综合组', '行政后勤组'],
  nineYear: ['小学低段组', '小学高段组', '初中文科组', '初中理科组', '行政后勤组'],
  senior: ['高一年级组', '高二年级组', '高三年级组', '艺体组', '行政组', '后勤组'],
  vocational: ['文化基础组', '机电专业组', '信息专业组', '财经专业组', '行政后勤组'],
  special: ['教学组', '康复组', '后勤组'],
  other: ['第一组', '第二组'],
}

/** The whole tree, parents before children: 1 district, 1 town union with 9 groups and 230 members, 24 branches. */
export function inventDistrict(random: Random): readonly DemoUnit[] {
  const root: DemoUnit = {
    key: 'district',
    kind: 'district',
    name: DISTRICT_NAME,
    shortName: '区教育工会',
    parent: null,
    stage: null,
    ownership: null,
    members: 0,
  }
  const town: DemoUnit = {
    key: 'town',
    kind: 'generalBranch',
    name: TOWN,
    shortName: '芦汀镇',
    parent: 'district',
    stage: 'other',
    ownership: 'public',
    members: TOWN_GROUPS.reduce((total, [, members]) => total + members, 0),
  }
  const townGroups = TOWN_GROUPS.map(
    ([name, members], index): DemoUnit => ({
      key: `town-${index}`,
      kind: 'group',
      name: `${name}工会小组`,
      shortName: name,
      parent: 'town',
      stage: null,
      ownership: null,
      members,
    }),
  )
  return [root, town, ...townGroups, ...SCHOOLS.flatMap((school, index) => branch(school, index, random))]
}

function branch(school: School, index: number, random: Random): readonly DemoUnit[] {
  const key = `branch-${index}`
  const names = GROUPS_BY_STAGE[school.stage]
  const share = Math.trunc(school.members / names.length)
  let rest = school.members
  const groups = names.map((name, position): DemoUnit => {
    const last = position === names.length - 1
    const members = last ? rest : Math.max(2, share - 1 + random.below(3))
    rest -= members
    return {
      key: `${key}-${position}`,
      kind: 'group',
      name: `${school.name}${name}`,
      shortName: name,
      parent: key,
      stage: null,
      ownership: null,
      members,
    }
  })
  return [
    {
      key,
      kind: 'branch',
      name: `${school.name}工会`,
      shortName: school.name,
      parent: 'district',
      stage: school.stage,
      ownership: school.ownership ?? 'public',
      members: school.members,
    },
    ...groups,
  ]
}
