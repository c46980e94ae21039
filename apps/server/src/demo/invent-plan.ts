import { writeOfficialDocx } from '@jianjia/documents'
import type { PlainDate } from '@jianjia/domain/kernel'
import type { DatePair } from '@jianjia/domain/period'
import { EMPTY_CONTENT, type PlanContent, type PlanSection, withItem } from '@jianjia/domain/plan'
import { topicsOf } from './dispatches.ts'
import type { Random } from './random.ts'

/** What an invented branch promises for a year. */
export interface InventedPlan {
  readonly title: string
  readonly ideology: string
  readonly goals: readonly string[]
  readonly measures: readonly string[]
  /** Months of the calendar year, each with what is to be done in it. */
  readonly months: readonly { readonly month: number; readonly items: readonly string[] }[]
}

interface Planning {
  readonly name: string
  readonly year: number
  readonly random: Random
}

const AIMS = [
  '围绕学校中心工作，团结服务教职工，建设教职工信赖的职工之家',
  '以教职工所需所盼为出发点，把维权服务做到日常，让会员在校园里有家的归属',
  '聚焦教师专业成长与身心健康，发挥工会桥梁纽带作用，凝聚办学合力',
  '坚持民主管理与人文关怀并重，推动工会工作规范化、数字化',
  '立足岗位建功，弘扬劳模精神和工匠精神，激发教职工的创造活力',
  '以创建模范职工之家为抓手，补短板、强基础、出特色',
] as const
const GOALS = [
  '教职工入会率保持100%',
  '报送工会信息每月不少于1篇',
  '教代会提案办结率达到95%以上',
  '教职工对工会工作的满意率不低于90%',
  '兴趣小组常年活动的不少于5个',
  '新教师拜师结对实现全覆盖',
  '校务公开事项按季度更新',
  '开展心理健康讲座不少于2场',
] as const
const MEASURES = [
  '加强思想引领。结合主题教育组织教职工学习，用好宣传阵地。',
  '推进民主管理。按期召开教职工代表大会，办理好每一件提案。',
  '办好普惠服务。落实体检、疗休养和走访慰问，让会员感到温暖。',
  '丰富文体生活。依托兴趣小组常年开展活动，人人有项目。',
  '加强自身建设。规范工会经费使用，带好工会小组长队伍。',
  '助力专业成长。与教导处合办青年教师论坛，每学期推出一批好课。',
  '关心女教职工。建好爱心妈妈小屋，维护孕期、哺乳期教师的特殊权益。',
  '做实困难帮扶。摸清底数，一人一档，重病和突发困难三天内上门。',
  '守护身心健康。请医生和心理教师进校园，办好每周一次的工间操。',
  '弘扬师德师风。讲身边人的故事，评选学生最喜爱的老师。',
  '用好数字平台。台账当天记、照片当天传，会员在手机上就能办事。',
  '走近退休教师。重阳节座谈，行动不便的由小组长上门看望。',
] as const
const PLACES = ['操场', '阶梯教室', '教工之家', '图书馆二楼', '体育馆', '会议室', '多功能厅', '社区活动中心'] as const
const HOSTS = ['文体委员', '女工委员', '宣传委员', '组织委员', '语文组', '数学组', '综合组', '后勤组'] as const
const MONTHS_OF_HOLIDAY = [1, 8]

/** A plan whose works are those that a school reports on in the course of a year: two or three for each month. */
export function inventPlan({ name, year, random }: Planning): InventedPlan {
  const months = Array.from({ length: 12 }, (_, at) => at + 1).filter((month) => !MONTHS_OF_HOLIDAY.includes(month))
  const some = <T>(all: readonly T[], count: number): readonly T[] => {
    const from = random.below(all.length)
    return Array.from({ length: count }, (_, at) => all[(from + at * 5) % all.length]).filter(
      (one) => one !== undefined,
    )
  }
  return {
    title: `${name}${year}年工作计划`,
    ideology: `以习近平新时代中国特色社会主义思想为指导，${random.pick(AIMS)}。`,
    goals: [`全年走访慰问教职工不少于${12 + random.below(20)}人次`, ...some(GOALS, 2)],
    measures: some(MEASURES, 4),
    months: months.map((month) => ({
      month,
      items: topicsOf(month)
        .slice(0, 2 + random.below(2))
        .map((topic) => `${topic}（${random.pick(HOSTS)}承办，${random.pick(PLACES)}，约${8 + random.below(60)}人）`),
    })),
  }
}

/** As the school writes it in Word: a line for each month. */
export function wordFileOfPlan(plan: InventedPlan, by: { readonly unit: string; readonly day: PlainDate }): Uint8Array {
  const { title, ideology, goals, measures, months } = plan
  const paragraph = (text: string) => ({ kind: 'paragraph', text }) as const
  return writeOfficialDocx({
    ...{ ...by, title },
    sections: [
      { heading: '指导思想', blocks: [paragraph(ideology)] },
      { heading: '工作目标', sections: goals.map((heading) => ({ heading })) },
      { heading: '主要工作', sections: measures.map((heading) => ({ heading })) },
      {
        heading: '月度安排',
        blocks: months.map(({ month, items }) => paragraph(`${month}月：${items.join('；')}。`)),
      },
    ],
  })
}

/** As somebody fills it into the form. */
export function contentOfPlan(plan: InventedPlan, period: DatePair): PlanContent {
  const { title, ideology, goals, measures, months } = plan
  const text = { ...EMPTY_CONTENT, title, period, sections: sectionsOf(measures) }
  const opened = {
    ...text,
    guidingIdeology: { headed: true, text: ideology, paragraphs: [] },
    goals: goals.map((goal) => ({ text: goal, paragraphs: [] })),
  }
  return months
    .flatMap(({ month, items }) => items.map((item) => ({ month, item })))
    .reduce(
      (content: PlanContent, { month, item }) =>
        withItem(content, {
          ...{ text: item, months: [month], weeks: [], part: null, theme: null, owner: null, helpers: [] },
          ...{ recurring: false, remit: 'union', paragraphs: [] },
        }),
      opened,
    )
}

const HAN = ['一', '二', '三', '四', '五'] as const

function sectionsOf(measures: readonly string[]): PlanContent['sections'] {
  const top = (['指导思想', '工作目标', '主要工作', '月度安排'] as const).map((heading, at) => ({
    ...{ level: 1, number: `${HAN[at]}、`, heading, paragraphs: [] },
  }))
  const below = measures.map((measure, at): PlanSection & { paragraphs: number[] } => ({
    ...{ level: 2, number: `（${HAN[at]}）`, heading: `${measure.split('。')[0]}。`, paragraphs: [] },
  }))
  return [...top.slice(0, 3), ...below, ...top.slice(3)]
}
