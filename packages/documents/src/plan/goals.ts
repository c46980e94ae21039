import type { PlanGoal } from '@jianjia/domain/plan'
import { fold } from './line.ts'
import { isGoalName, isGuidingName } from './section-names.ts'
import type { SectionNode } from './section-tree.ts'

/** The goals of a plan: what is listed in its section of goals, each with its whole paragraph. */
export function goalsOf(nodes: readonly SectionNode[]): readonly PlanGoal[] {
  return nodes.filter(isGoalSection).flatMap((node) => {
    const children = nodes.filter((child) => child.parent === node && !child.isInline && !child.isMonth)
    if (children.length > 0)
      return children.map((child) => ({ text: child.texts.join('\n'), paragraphs: child.paragraphs }))
    const [own = '', ...body] = node.texts
    const rest = own.slice(node.heading.length).trim()
    const first = node.paragraphs[0] ?? 0
    const runIn = rest === '' ? [] : [{ text: rest, paragraphs: [first] }]
    const later = node.paragraphs.slice(1)
    return [...runIn, ...body.map((text, index) => ({ text, paragraphs: [later[index] ?? first] }))]
  })
}

function isGoalSection({ heading, isInline, isMonth }: SectionNode): boolean {
  const plain = fold(heading).replace(/[:。;\s]+$/u, '')
  return !isInline && !isMonth && isGoalName(plain) && !isGuidingName(plain)
}
