import { divide, exact, fromInteger, subtract, sum, toText } from '../kernel/index.ts'
import type { UnitNode } from '../scoring/index.ts'
import { shownMean } from './small-groups.ts'

/** The mean of the shares of the full mark (得分率) that units of a group have in a category. */
export interface CategoryMean {
  readonly category: string
  /** Null = all units of the assessment. */
  readonly segment: string | null
  /** How many units are in the mean: those that are ranked and have something counted in the category. */
  readonly units: number
  /** Null where fewer units are in it than may be told. */
  readonly sum: string | null
  readonly mean: string | null
}

interface RankedTree {
  readonly units: readonly Pick<UnitNode, 'id' | 'segment' | 'standing' | 'categories'>[]
}

/** What one unit has in each category: its share of the full mark, per cent; null where nothing of it is counted. */
export interface CategoryShares {
  readonly unitId: string
  readonly segment: string | null
  readonly shares: readonly { readonly category: string; readonly percent: string | null }[]
}

/** The shares of every ranked unit, in the order of the tree. */
export function categoryShares(tree: RankedTree): readonly CategoryShares[] {
  return tree.units
    .filter((unit) => unit.standing === 'ranked')
    .map(({ id, segment, categories }) => ({
      unitId: id,
      segment,
      shares: categories.map(({ id: category, percent }) => ({ category, percent })),
    }))
}

/**
 * Of each category the mean of all ranked units and that of each segment. A mean is one of units, not of points: a small
 * school weighs as much as a large one. With `least`, what is of fewer units is told without figures.
 */
export function categoryMeans(tree: RankedTree, least = 1): readonly CategoryMean[] {
  const units = categoryShares(tree)
  const categories = [...new Set(tree.units.flatMap((unit) => unit.categories.map(({ id }) => id)))]
  const segments = [...new Set(units.flatMap(({ segment }) => (segment === null ? [] : [segment])))]
  return categories.flatMap((category) =>
    [null, ...segments].map((segment): CategoryMean => {
      const percents = units
        .filter((unit) => segment === null || unit.segment === segment)
        .flatMap(({ shares }) => shares.find((share) => share.category === category)?.percent ?? [])
      const of = { category, segment, units: percents.length }
      if (percents.length === 0 || percents.length < least) return { ...of, sum: null, mean: null }
      const all = sum(percents.map(exact))
      return { ...of, sum: toText(all), mean: shownMean(divide(all, fromInteger(percents.length))) }
    }),
  )
}

/** How far a share lies above (or below: negative) a mean; null where one of them is not known. */
export function againstMean(own: string | null, mean: string | null): string | null {
  return own === null || mean === null ? null : toText(subtract(exact(own), exact(mean)))
}
