import type { PlanContent, PlanItem } from './plan-content.ts'
import { topicsOf } from './summary-topics.ts'

/** A measure of the plan as a summary follows it, with the promised items that belong to it. */
export interface PlanMeasure {
  /** Stays the same while the heading does. */
  readonly key: string
  readonly heading: string
  readonly items: readonly PlanItem[]
}

/** What stands under a plan's headings but is no measure. */
const NO_MEASURE =
  /指导思想|总的要求|总体要求|总体思路|目标|工作安排|活动安排|月份安排|日程|进度|保障措施|实施方式|评估/u
/** Headings that only hold the measures together. */
const CONTAINER =
  /^(主要|重点|具体)?工作(思路(和|与)?措施|内容|要点|任务|计划|措施)?[：:。]?$|主要工作|具体措施|工作措施/u
const MANY_MEASURES = 30

/** The measures of a plan in its order, every item under the one it speaks of most; what fits none comes last. */
export function measuresOfPlan(content: Pick<PlanContent, 'sections' | 'items'>): readonly PlanMeasure[] {
  const headings = measureHeadings(content.sections)
  const items = headings.map((): PlanItem[] => [])
  const others: PlanItem[] = []
  for (const item of content.items) (items[bestFit(headings, item)] ?? others).push(item)
  const measures = headings.map(({ heading, key }, index) => ({ key, heading, items: items[index] ?? [] }))
  if (others.length === 0) return measures
  return [
    ...measures,
    { key: 'measure.others', heading: headings.length === 0 ? '主要工作' : '其他工作', items: others },
  ]
}

interface MeasureHeading {
  readonly key: string
  readonly heading: string
  /** The heading and those below it: what the measure is about. */
  readonly words: string
}

function measureHeadings(sections: PlanContent['sections']): readonly MeasureHeading[] {
  const top = Math.min(...sections.map(({ level }) => level))
  const found: MeasureHeading[] = []
  const taken = new Set<string>()
  for (const [index, section] of sections.entries()) {
    if (section.level !== top || NO_MEASURE.test(section.heading)) continue
    const below = belowOf(sections, index)
    const next = Math.min(...below.map(({ level }) => level))
    const own = below.filter(({ level }) => level === next)
    const chosen = CONTAINER.test(section.heading.trim()) && own.length > 0 ? own : [section]
    for (const one of chosen) {
      const heading = bare(one.heading)
      const key = `measure.${heading.slice(0, 60)}`
      if (heading === '' || NO_MEASURE.test(heading) || taken.has(key) || found.length >= MANY_MEASURES) continue
      taken.add(key)
      const inside = belowOf(sections, sections.indexOf(one)).map((section) => section.heading)
      found.push({ key, heading, words: [heading, ...inside].join('　') })
    }
  }
  return found
}

function belowOf(sections: PlanContent['sections'], index: number): PlanContent['sections'] {
  const level = sections[index]?.level ?? 0
  const after = sections.slice(index + 1)
  const end = after.findIndex((section) => section.level <= level)
  return end === -1 ? after : after.slice(0, end)
}

function bestFit(headings: readonly MeasureHeading[], item: PlanItem): number {
  const said = `${item.text}　${item.theme ?? ''}`
  const scores = headings.map(({ words }) => fit(words, said))
  const best = Math.max(0, ...scores)
  return best === 0 ? -1 : scores.indexOf(best)
}

/** A usual duty in common counts more than a pair of characters. */
function fit(heading: string, item: string): number {
  const topics = topicsOf(heading).filter((topic) => topicsOf(item).includes(topic)).length
  const pairs = pairsOf(heading)
  return topics * 3 + [...pairsOf(item)].filter((pair) => pairs.has(pair)).length
}

const EVERYDAY = /教职工|教师|职工|工会|学校|开展|组织|活动|工作|积极|做好|认真|进一步|召开|参加|会议|建设|加强|推进/gu

function pairsOf(text: string): ReadonlySet<string> {
  const runs = text.replace(EVERYDAY, '　').split(/[^\p{Script=Han}]+/u)
  return new Set(runs.flatMap((run) => [...run].slice(1).map((second, at) => `${[...run][at] ?? ''}${second}`)))
}

/** A heading of a summary: without the marks at its end, cut at its first sentence where it is one. */
function bare(heading: string): string {
  const [first = ''] = heading.trim().split(/[。；;]/u)
  return first.replace(/[：:，,、\s]+$/u, '').slice(0, 80)
}
