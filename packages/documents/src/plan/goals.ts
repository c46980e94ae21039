import type { PlanGoal } from '@jianjia/domain/plan'
import { fold } from './line.ts'
import { isGoalName, isGuidingName } from './section-names.ts'
import type { SectionNode } from './section-tree.ts'

/** The goals of a plan: what is listed in its section of goals, each with its whole paragraph. */
export function goalsOf(nodes: readonly SectionNode[]): readonly PlanGoal[] {
  return nodes.filter((node) => isGoalSection(node) && !isInGoals(node)).flatMap((node) => goalsBelow(node, nodes))
}

/** A section of goals may be parted into further ones: "总体目标", "具体目标"; tasks beside those are no goals. */
function goalsBelow(node: SectionNode, nodes: readonly SectionNode[]): readonly PlanGoal[] {
  const children = nodes.filter((child) => child.parent === node && !child.isInline && !child.isMonth)
  const parts = children.filter(isGoalSection)
  if (parts.length > 0) return parts.flatMap((part) => goalsBelow(part, nodes))
  if (children.length > 0)
    return children.map((child) => ({ text: child.texts.join('\n'), paragraphs: child.paragraphs }))
  const [own = '', ...body] = node.texts
  const rest = own.slice(node.heading.length).trim()
  const first = node.paragraphs[0] ?? 0
  const runIn = rest === '' ? [] : [{ text: rest, paragraphs: [first] }]
  const later = node.paragraphs.slice(1)
  return [...runIn, ...body.map((text, index) => ({ text, paragraphs: [later[index] ?? first] }))]
}

function isInGoals({ parent }: SectionNode): boolean {
  return parent !== undefined && (isGoalSection(parent) || isInGoals(parent))
}

function isGoalSection({ heading, isInline, isMonth }: SectionNode): boolean {
  const plain = fold(heading).replace(/[:。;\s]+$/u, '')
  return !isInline && !isMonth && isGoalName(plain) && !isGuidingName(plain)
}
