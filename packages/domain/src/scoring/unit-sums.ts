import { type Exact, exact, sum, toText, ZERO } from '../kernel/index.ts'
import { percentOf } from './totals.ts'
import type { CategoryNode, ColumnSum } from './tree.ts'
import type { ScoredItem } from './unit-items.ts'

/** The sums by category over the items of the base, before any rescaling: what a per-category line is compared with. */
export function categoriesOf(items: readonly ScoredItem[]): readonly CategoryNode[] {
  const byCategory = new Map<string, ScoredItem[]>()
  for (const item of items) {
    const { category, role } = item.node
    if (category === null || role !== 'base') continue
    const members = byCategory.get(category)
    if (members === undefined) byCategory.set(category, [item])
    else members.push(item)
  }
  return [...byCategory].map(([id, members]) => categoryNode(id, members))
}

function categoryNode(id: string, members: readonly ScoredItem[]): CategoryNode {
  const points = sum(members.map(({ rounded }) => rounded ?? ZERO))
  const full = sum(members.map(({ countedFull }) => countedFull))
  const pending = members.some(({ node }) => node.final.state === 'pending')
  return { id, points: toText(points), full: toText(full), percent: pending ? null : percentOf(points, full), pending }
}

/** The sum of the self or the review column; null when nobody filled it. */
export function columnSum(items: readonly ScoredItem[], column: 'self' | 'review'): ColumnSum | null {
  const inBase = items.filter(({ node }) => node.role === 'base')
  if (!inBase.some(({ node }) => node[column] !== null)) return null
  const filled: { points: Exact; full: Exact }[] = inBase.flatMap(({ node }) => {
    const cell = node[column]
    return cell === null || cell.points === null ? [] : [{ points: exact(cell.points), full: exact(cell.countedFull) }]
  })
  return {
    points: toText(sum(filled.map(({ points }) => points))),
    full: toText(sum(filled.map(({ full }) => full))),
    scored: filled.length,
    of: inBase.length,
  }
}
