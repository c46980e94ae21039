import { exact, roundTo, toText } from '../kernel/index.ts'
import type { AssessmentTree, ItemNode, UnitNode } from '../scoring/index.ts'

/** One unit of a published result as a row. `*Number` are finite decimals for sorting only; the texts are exact. */
export interface ResultUnitRow {
  readonly unitId: string
  readonly unitName: string
  readonly segment: string | null
  readonly total: string | null
  readonly totalNumber: string | null
  readonly final: string | null
  readonly finalNumber: string | null
  readonly percent: string | null
  readonly percentNumber: string | null
  readonly selfTotal: string | null
  readonly reviewTotal: string | null
  readonly rank: number | null
  readonly segmentRank: number | null
  readonly level: string | null
  readonly reasons: readonly string[]
}

export interface ResultLineRow {
  readonly unitId: string
  readonly itemId: string
  readonly self: string | null
  readonly review: string | null
  readonly final: string | null
  readonly lineage: ItemNode
}

const SORTING_STEP = exact('0.000001')

/** The rows of a result, read from its tree: nothing is computed again. */
export function resultRows(
  tree: AssessmentTree,
  nameOf: (unitId: string) => string,
): { readonly units: readonly ResultUnitRow[]; readonly items: readonly ResultLineRow[] } {
  return {
    units: tree.units.map((node) => unitRow(node, nameOf(node.id))),
    items: tree.units.flatMap((node) => node.items.map((item) => lineRow(node, item))),
  }
}

function unitRow(node: UnitNode, unitName: string): ResultUnitRow {
  const { total, final, percent } = node.totals
  return {
    unitId: node.id,
    unitName,
    segment: node.segment,
    total,
    totalNumber: sortable(total),
    final,
    finalNumber: sortable(final),
    percent,
    percentNumber: sortable(percent),
    selfTotal: node.self?.points ?? null,
    reviewTotal: node.review?.points ?? null,
    rank: node.rank,
    segmentRank: node.rankInSegment,
    level: node.levelByScore,
    reasons: node.reasons,
  }
}

function lineRow(node: UnitNode, item: ItemNode): ResultLineRow {
  return {
    unitId: node.id,
    itemId: item.id,
    self: item.self?.points ?? null,
    review: item.review?.points ?? null,
    final: item.final.points,
    lineage: item,
  }
}

function sortable(text: string | null): string | null {
  return text === null ? null : toText(roundTo(exact(text), SORTING_STEP, 'halfUp'))
}
