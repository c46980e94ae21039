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

const IDEOLOGY =
  '以习近平新时代中国特色社会主义思想为指导，围绕学校中心工作，团结服务教职工，建设教职工信赖的职工之家。'
const MEASURES = [
  '加强思想引领。结合主题教育组织教职工学习，用好宣传阵地。',
  '推进民主管理。按期召开教职工代表大会，办理好每一件提案。',
  '办好普惠服务。落实体检、疗休养和走访慰问，让会员感到温暖。',
  '丰富文体生活。依托兴趣小组常年开展活动，人人有项目。',
  '加强自身建设。规范工会经费使用，带好工会小组长队伍。',
] as const
const MONTHS_OF_HOLIDAY = [1, 8]

/** A plan whose works are those that a school reports on in the course of a year: two or three for each month. */
export function inventPlan({ name, year, random }: Planning): InventedPlan {
  const months = Array.from({ length: 12 }, (_, at) => at + 1).filter((month) => !MONTHS_OF_HOLIDAY.includes(month))
  return {
    title: `${name}${year}年工作计划`,
    ideology: IDEOLOGY,
    goals: [
      '教职工入会率保持100%',
      `全年走访慰问教职工不少于${12 + random.below(20)}人次`,
      '报送工会信息每月不少于1篇',
    ],
    measures: MEASURES.slice(0, 4 + random.below(2)),
    months: months.map((month) => ({ month, items: topicsOf(month).slice(0, 2 + random.below(2)) })),
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
