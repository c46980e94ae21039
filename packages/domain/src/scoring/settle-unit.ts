import { type Exact, toText } from '../kernel/index.ts'
import type { Level, Scheme } from '../scheme/index.ts'
import { competitionRanks } from './cohort.ts'
import { highestOpenLevel, levelByScore } from './levels.ts'
import { addUp, type Extras, noTotals, type Totals } from './totals.ts'
import type { RaterNode, Standing, UnitNode } from './tree.ts'
import type { ScoredItem } from './unit-items.ts'
import { categoriesOf, columnSum } from './unit-sums.ts'

/** A unit whose lines have their points, with the number by which it is ranked. */
export interface SettledUnit {
  readonly node: UnitNode
  readonly rankedBy: Exact | null
}

interface ToSettle {
  readonly scheme: Scheme
  /** From the top. */
  readonly levels: readonly Level[]
  /** Why the unit is not scored at all; null = it is. */
  readonly outside: 'exempt' | 'notAdmitted' | null
  readonly head: Pick<UnitNode, 'id' | 'segment' | 'gatesNotMet' | 'vetoes'>
  readonly items: readonly ScoredItem[]
  readonly raters: readonly RaterNode[]
  readonly extras: Extras
}

/** From the points of the lines to the totals, the sums and the level of one unit; its ranks need the others. */
export function settleUnit({ scheme, levels, outside, head, items, raters, extras }: ToSettle): SettledUnit {
  const totals = outside === null ? addUp({ scheme, items, raters, extras }) : undefined
  const standing: Standing = outside ?? (totals === undefined ? 'pending' : 'ranked')
  const rankedBy = totals === undefined ? null : totals[scheme.rankBy]
  const { id, segment, gatesNotMet, vetoes } = head
  const node: UnitNode = {
    id,
    segment,
    standing,
    items: items.map((item) => item.node),
    raters,
    categories: outside === null ? categoriesOf(items) : [],
    totals: totals?.node ?? noTotals(extras),
    self: columnSum(items, 'self'),
    review: columnSum(items, 'review'),
    rank: null,
    rankInSegment: null,
    rankedBy: rankedBy === null ? null : toText(rankedBy),
    gatesNotMet,
    vetoes,
    levelByScore:
      totals === undefined ? null : levelByScore(levels, highestOpenLevel(levels, vetoes), comparedBy(scheme, totals)),
    reasons: reasonsOf(standing, vetoes.length > 0),
  }
  return { node, rankedBy }
}

function reasonsOf(standing: Standing, vetoed: boolean): UnitNode['reasons'] {
  if (standing === 'exempt') return ['exempt']
  if (standing === 'notAdmitted') return ['gate']
  const pending = standing === 'pending' ? (['pending'] as const) : []
  return vetoed ? [...pending, 'veto'] : pending
}

/** What lines are compared with: the final total, or the total before rounding. */
function comparedBy(scheme: Scheme, totals: Totals): Exact {
  return scheme.compare === 'afterRounding' ? totals.final : totals.total
}

/** Ranks 1, 2, 2, 4 over all and again within each segment. */
export function withRanks(units: readonly SettledUnit[]): readonly UnitNode[] {
  const overall = competitionRanks(units.map(({ rankedBy }) => rankedBy))
  const inSegment = new Map<number, number | null>()
  for (const segment of new Set(units.map(({ node }) => node.segment))) {
    const members = units.flatMap(({ node }, index) => (node.segment === segment ? [index] : []))
    const ranks = competitionRanks(members.map((index) => units[index]?.rankedBy ?? null))
    members.forEach((index, position) => inSegment.set(index, ranks[position] ?? null))
  }
  return units.map(({ node }, index) => ({
    ...node,
    rank: overall[index] ?? null,
    rankInSegment: inSegment.get(index) ?? null,
  }))
}
