import type { QuotaCheck } from '@jianjia/domain/rating'
import type { RouterOutputs } from '../../lib/api/trpc.ts'

export type Board = RouterOutputs['rating']['preview']
export type BoardUnit = Board['units'][number]
export type BoardQuota = Board['quotas'][number]

/** Where the places of one level end on the board. */
export interface DrawnLine {
  readonly quota: BoardQuota
  /** The unit after which the line is drawn; undefined where there is no place at all, or no candidate. */
  readonly afterId: string | undefined
  /** The units with equal numbers on both sides of the line; empty where it cuts no tie. */
  readonly tiedOnLine: readonly BoardUnit[]
}

/** The board from the first rank down; units without a rank stand last, in the order in which they came. */
export function inRankOrder(units: readonly BoardUnit[]): readonly BoardUnit[] {
  return units.toSorted((a, b) => (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER))
}

/**
 * A line stands after as many candidates as there are places, candidates being those who meet every other condition of
 * the level. Where equal numbers stand on both sides, it goes through the tie, which is then named.
 */
export function drawnLines({ quotas, units }: Pick<Board, 'quotas' | 'units'>): readonly DrawnLine[] {
  const ordered = inRankOrder(units)
  return quotas.map((quota) => {
    const candidates = ordered.flatMap((unit) => {
      const check = checkOf(unit, quota)
      return check === undefined ? [] : [{ unit, check }]
    })
    const last = candidates[Math.min(quota.places, candidates.length) - 1]
    const tied = candidates.filter(({ check }) => isOnLine(check))
    return { quota, afterId: last?.unit.unitId, tiedOnLine: tied.map(({ unit }) => unit) }
  })
}

function checkOf({ certificate }: BoardUnit, { level, segment }: BoardQuota): QuotaCheck | undefined {
  const trial = certificate.trials.find((each) => each.level === level)
  return trial?.checks.find((check): check is QuotaCheck => check.kind === 'quota' && check.segment === segment)
}

function isOnLine({ side }: QuotaCheck): boolean {
  return side !== 'withinPlaces' && side !== 'beyondPlaces'
}
