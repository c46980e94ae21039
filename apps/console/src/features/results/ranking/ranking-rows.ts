import { totalGap } from '@jianjia/domain/assessment'
import type { RouterOutputs } from '../../../lib/api/trpc.ts'
import { inStageOrder } from '../../../lib/segments/stage-order.ts'
import { alignDecimals } from '../../../lib/format/points.ts'

export type RankingData = RouterOutputs['result']['ranking']
export type RankedUnit = RankingData['units'][number]

/** One unit of the ranking that is shown: its rank among those shown, and its points with equal decimals. */
export interface RankingRow {
  readonly unit: RankedUnit
  readonly rank: number | null
  readonly tied: boolean
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
    const cells = { self: self[at] ?? null, review: review[at] ?? null, final: final[at] ?? null, gap: gap[at] ?? null }
    return {
      unit,
      rank,
      tied: rank !== null && shown.some((other) => other !== unit && rankOf(other) === rank),
      cells: unit.points === null ? null : cells,
    }
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
