import { totalGap } from '@jianjia/domain/assessment'
import { compare, parseExact } from '@jianjia/domain/kernel'
import { compareNames } from '@jianjia/domain/org'
import type { RouterOutputs } from '../../../lib/api/trpc.ts'
import { inStageOrder } from '../../../lib/segments/stage-order.ts'
import { alignDecimals } from '../../../lib/format/points.ts'

export type RankingData = RouterOutputs['result']['ranking']
export type Statistics = RouterOutputs['result']['statistics']
export type CategoryMean = Statistics['means'][number]
export type RankedUnit = RankingData['units'][number]

/** One unit of the ranking that is shown: its rank among those shown, and its points with equal decimals. */
export interface RankingRow {
  readonly unit: RankedUnit
  readonly rank: number | null
  readonly tied: boolean
  /** The rank in the other group: that of the segment in the whole ranking, that of the district in one of a segment. */
  readonly other: { readonly rank: number; readonly tied: boolean } | null
  /** Null where only the rank is published to the reader. */
  readonly cells: {
    readonly self: string | null
    readonly review: string | null
    readonly final: string | null
    readonly gap: string | null
  } | null
}

/** The whole ranking, or that of one segment by the ranks in it. */
export function rankingRows(units: readonly RankedUnit[], segment: string | undefined): readonly RankingRow[] {
  const among = segment === undefined ? units : units.filter((unit) => unit.segment === segment)
  const rankOf = (unit: RankedUnit) => (segment === undefined ? unit.rank : unit.segmentRank)
  const shown = among.toSorted(
    (a, b) => (rankOf(a) ?? Number.MAX_SAFE_INTEGER) - (rankOf(b) ?? Number.MAX_SAFE_INTEGER),
  )
  const column = (read: (points: NonNullable<RankedUnit['points']>) => string | null) =>
    alignDecimals(shown.map(({ points }) => (points === null ? null : read(points))))
  const self = column((points) => points.self)
  const review = column((points) => points.review)
  const final = column((points) => points.final)
  const gap = column(totalGap)
  return shown.map((unit, at) => {
    const rank = rankOf(unit)
    const otherRank = segment === undefined ? unit.segmentRank : unit.rank
    const rivals = segment === undefined ? units.filter((each) => each.segment === unit.segment) : units
    const sameRank = (each: RankedUnit) => (segment === undefined ? each.segmentRank : each.rank) === otherRank
    const cells = { self: self[at] ?? null, review: review[at] ?? null, final: final[at] ?? null, gap: gap[at] ?? null }
    return {
      unit,
      rank,
      tied: rank !== null && shown.some((other) => other !== unit && rankOf(other) === rank),
      other:
        otherRank === null || unit.segment === null
          ? null
          : { rank: otherRank, tied: rivals.some((each) => each !== unit && sameRank(each)) },
      cells: unit.points === null ? null : cells,
    }
  })
}

export type SortKey = 'name' | 'self' | 'review' | 'final' | 'gap' | 'level'

/**
 * In the order of a column; ranks stay what they are, so that a tie is seen as one wherever it stands. What is missing
 * stands last both ways.
 */
export function sortedRows(
  rows: readonly RankingRow[],
  {
    sort,
    down = false,
    levels,
  }: { readonly sort?: SortKey; readonly down?: boolean; readonly levels: readonly string[] },
): readonly RankingRow[] {
  const sign = down ? -1 : 1
  if (sort === undefined) return down ? rows.toReversed() : rows
  if (sort === 'name') return rows.toSorted((a, b) => sign * compareNames(a.unit.name, b.unit.name))
  if (sort === 'level') {
    const place = ({ unit }: RankingRow) => levels.indexOf(unit.level ?? unit.levelByScore ?? '')
    const last = (at: number) => (at === -1 ? levels.length : at)
    return rows.toSorted((a, b) => sign * (last(place(a)) - last(place(b))))
  }
  const value = ({ cells }: RankingRow) => parseExact(cells?.[sort] ?? '')
  return rows.toSorted((a, b) => {
    const [left, right] = [value(a), value(b)]
    if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined)
    return sign * compare(left, right)
  })
}

/** The segments that occur, the stages of school from the youngest up. */
export function segmentsOf(units: readonly RankedUnit[]): readonly string[] {
  return inStageOrder(new Set(units.flatMap(({ segment }) => (segment === null ? [] : [segment]))))
}

export interface LevelCount {
  /** Null = no level. */
  readonly level: string | null
  readonly units: number
}

/** How many units have each level, in the order in which the levels first occur in the ranking; no level last. */
export function levelCounts({ units, rated }: Pick<RankingData, 'units' | 'rated'>): readonly LevelCount[] {
  const levels = units.map((unit) => (rated ? unit.level : unit.levelByScore))
  const named = [...new Set(levels.filter((level) => level !== null))]
  const counts = [...named, null].map((level) => ({ level, units: levels.filter((each) => each === level).length }))
  return counts.filter((count) => count.units > 0)
}
