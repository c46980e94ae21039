import type { PlanContent } from './plan-content.ts'

/** All the words of a plan that was typed and not read from a file, in the order in which it says them. */
export function textOfContent(content: PlanContent): string {
  const { guidingIdeology, goals, sections, items } = content
  return [
    guidingIdeology?.text ?? '',
    ...goals.map(({ text }) => text),
    ...sections.map(({ number, heading }) => `${number}${heading}`),
    ...items.map(({ text }) => text),
  ]
    .filter((text) => text !== '')
    .join('\n')
}
