import type { LineageNode } from '../../../ui/lineage/lineage-node.ts'
import { cellLineage, gapLineage } from './item-lineage.ts'
import type { Sources } from './sources.ts'
import {
  categoryLineage,
  columnLineage,
  percentLineage,
  rankLineage,
  stepLineage,
  totalGapLineage,
  totalLineage,
} from './total-lineage.ts'

/**
 * The drawer of any figure of the page, by the name that stands in the address: `item/rules/final`, `total/final`,
 * `category/daily/points`, `step/base`, `rank/all`. Undefined for a name of nothing, so that an old link shows the page.
 */
export function figureLineage(sources: Sources, figure: string): LineageNode | undefined {
  const [kind, ...rest] = figure.split('/')
  const what = rest.at(-1)
  const id = rest.slice(0, -1).join('/')
  switch (kind) {
    case 'item': {
      const item = sources.node.items.find((each) => each.id === id)
      if (item === undefined) return undefined
      if (what === 'gap') return gapLineage(sources, item)
      return what === 'self' || what === 'review' || what === 'final' ? cellLineage(sources, item, what) : undefined
    }
    case 'category': {
      const category = sources.node.categories.find((each) => each.id === id)
      if (category === undefined || (what !== 'points' && what !== 'percent')) return undefined
      return categoryLineage(sources, category, what)
    }
    case 'total':
      if (what === 'self' || what === 'review') return columnLineage(sources, what)
      if (what === 'percent') return percentLineage(sources)
      if (what === 'gap') return totalGapLineage(sources)
      return what === 'final' ? totalLineage(sources) : undefined
    case 'step':
      return what === undefined ? undefined : stepLineage(sources, what)
    case 'rank':
      return what === 'all' || what === 'segment' ? rankLineage(sources, what) : undefined
    default:
      return undefined
  }
}
