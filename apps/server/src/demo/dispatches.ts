import { addDays, type PlainDate } from '@jianjia/domain/kernel'
import type { DispatchGenre, DispatchLevel } from '@jianjia/domain/ledger'
import type { Stage } from '@jianjia/domain/org'
import type { DemoUnit } from './district.ts'
import type { Random } from './random.ts'

/** One piece of information that an invented unit sent in. */
export interface DemoDispatch {
  readonly unit: string
  readonly day: PlainDate
  readonly title: string
  readonly genre: DispatchGenre
  readonly channel: string
  readonly level: DispatchLevel
  readonly adoptedOn: PlainDate | null
  readonly link: string | null
}

/** How busy a union's year is: notices per month as one school published them over years, in twelfths of the peak. */
const WEIGHT_BY_MONTH = [3, 2, 11, 12, 11, 9, 2, 1, 9, 9, 8, 12] as const

const TOPICS_BY_MONTH: readonly (readonly [string, ...string[]])[] = [
  ['迎新春送温暖慰问', '教职工代表大会胜利召开', '退休教师迎春座谈'],
  ['新学期工会工作部署', '元宵灯谜会', '寒假走访困难会员'],
  ['“三八”妇女节主题活动', '春日健步走', '教师读书分享会', '女教职工健康讲座'],
  ['春季教职工运动会', '青年教师基本功比赛', '教职工心理健康沙龙', '校务公开工作推进会'],
  ['五一劳动者风采展', '师徒结对中期汇报', '教职工合唱比赛', '工会小组长培训'],
  ['教职工子女托管志愿服务', '毕业年级教师慰问', '师德师风专题学习', '提案办理答复会'],
  ['暑期教职工疗休养', '防汛志愿服务'],
  ['暑期家访与走访慰问', '新教师入会仪式'],
  ['庆祝教师节系列活动', '新会员见面会', '教职工体检', '“教工之家”开放日'],
  ['重阳敬老活动', '秋季趣味运动会', '教学技能竞赛', '迎国庆书画展'],
  ['教职工代表巡视', '消防安全演练', '读书月成果展', '教代会提案征集'],
  ['年度工会工作总结会', '迎新联欢', '模范职工之家创建交流', '会员评家测评会'],
]

/** What a school's union does in a month, 1 to 12. */
export function topicsOf(month: number): readonly string[] {
  return TOPICS_BY_MONTH[month - 1] ?? []
}

const CHANNELS: readonly (readonly [string, DispatchLevel, number])[] = [
  ['本校微信公众号', 'school', 40],
  ['青苇区教育工会公众号', 'district', 34],
  ['青苇教育信息网', 'district', 12],
  ['市教育工会网站', 'city', 9],
  ['市总工会简报', 'city', 3],
  ['省教育工会通讯', 'province', 2],
]

/**
 * What a unit with groups sent between two days. `zeal` from 1 to 10 says how keen it is: the spread between schools
 * comes from it, and equal zeal gives the ties that real rankings have.
 */
export function inventDispatches(
  branch: DemoUnit,
  groups: readonly DemoUnit[],
  story: { random: Random; from: PlainDate; to: PlainDate; zeal: number },
): readonly DemoDispatch[] {
  const { random, from, to, zeal } = story
  const found: DemoDispatch[] = []
  for (let day = from; day <= to; day = addDays(day, 1 + random.below(6))) {
    const month = Number.parseInt(day.slice(5, 7), 10) - 1
    if (random.below(120) >= (WEIGHT_BY_MONTH[month] ?? 1) * zeal) continue
    const group = groups[random.below(groups.length)] ?? branch
    found.push(piece(group, day, { random, to, month, school: branch.shortName }))
  }
  return found
}

function piece(
  unit: DemoUnit,
  day: PlainDate,
  story: { random: Random; to: PlainDate; month: number; school: string },
): DemoDispatch {
  const { random, to, month, school } = story
  const [channel, level] = drawChannel(random)
  const published = addDays(day, 1 + random.below(9))
  const adopted = (level === 'school' || random.chance(58)) && published <= to
  return {
    unit: unit.key,
    day,
    title: `${school}${random.pick(TOPICS_BY_MONTH[month] ?? ['工会活动'])}`,
    genre: random.chance(8) ? 'research' : random.chance(35) ? 'brief' : 'news',
    channel,
    level,
    adoptedOn: adopted ? published : null,
    link: adopted ? `https://news.qingwei-edu.example/${day.replaceAll('-', '')}/${1000 + random.below(9000)}` : null,
  }
}

function drawChannel(random: Random): readonly [string, DispatchLevel] {
  let drawn = random.below(100)
  for (const [channel, level, share] of CHANNELS) {
    if (drawn < share) return [channel, level]
    drawn -= share
  }
  return ['本校微信公众号', 'school']
}

/** Keen and less keen schools, several alike: kindergartens are many and close together, senior schools far apart. */
export function inventZeal(stage: Stage | null, random: Random): number {
  const base = stage === 'kindergarten' ? 5 : stage === 'primary' ? 6 : stage === 'senior' ? 8 : 5
  return Math.max(2, Math.min(10, base - 2 + random.below(5)))
}
