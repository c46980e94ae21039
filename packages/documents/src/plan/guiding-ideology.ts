import type { GuidingIdeology } from '@jianjia/domain/plan'
import type { PlanLine } from './line.ts'
import { isGuidingName } from './section-names.ts'
import type { SectionNode } from './section-tree.ts'

const IMPLICIT =
  /为(?:根本)?指(?:导|引|针)|以[^,。;]{2,36}为(?:主题|引领|主线|核心|目标|中心|宗旨|主导|统领|动力|契机)|围绕|坚持|贯彻|总体要求|总体思路|工作方针|紧扣|发挥.{0,14}(?:桥梁|纽带|作用)/
const STRONG = /^以[^。;]{2,30}为(?:根本)?指(?:导|引)/
const ANNOUNCES = /(?:制[定订]|特订|拟定).{0,16}(?:计划|如下|安排):$/

/** The guiding ideology: a headed section, or the lead paragraph whose wording is one. */
export function guidingIdeologyOf(
  nodes: readonly SectionNode[],
  preamble: readonly PlanLine[],
): GuidingIdeology | null {
  const named = nodes.filter(({ heading }) => isGuidingName(heading))
  const headed = named.find(({ heading }) => heading.includes('指导思想')) ?? named[0]
  if (headed !== undefined) {
    const text = textOf(headed, nodes)
    if (text !== '') return { headed: true, text, paragraphs: paragraphsOf(headed, nodes) }
  }
  const lead = preamble.findLast(
    ({ folded }) => IMPLICIT.test(folded) && folded.length > 20 && !isOnlyAnnouncement(folded),
  )
  if (lead !== undefined) return { headed: false, text: lead.text, paragraphs: lead.paragraphs }
  const first = nodes[0]
  if (preamble.length > 0 || first === undefined || !STRONG.test(first.texts[0] ?? '')) return null
  return { headed: false, text: first.texts[0] ?? '', paragraphs: first.paragraphs }
}

/** The text of a section without its heading, with that of what stands below it. */
export function textOf(node: SectionNode, nodes: readonly SectionNode[]): string {
  const [own = '', ...body] = node.texts
  const rest = own.slice(node.heading.length).trim()
  const below = nodes.filter((child) => child.parent === node && !child.isInline).map((child) => child.texts.join('\n'))
  return [...(rest === '' ? [] : [rest]), ...body, ...below].join('\n')
}

function paragraphsOf(node: SectionNode, nodes: readonly SectionNode[]): readonly number[] {
  const below = nodes.filter((child) => child.parent === node && !child.isInline).flatMap((child) => child.paragraphs)
  return [...new Set([...node.paragraphs, ...below])].toSorted((a, b) => a - b)
}

/** "…,制定本学年的计划:" says that a plan follows and no idea of it. */
function isOnlyAnnouncement(folded: string): boolean {
  return ANNOUNCES.test(folded) && !/围绕|为指导|贯彻/.test(folded)
}
