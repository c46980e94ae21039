import { canonicalJson, exact, subtract, toText, withoutUndefined } from '../kernel/index.ts'
import { compareCriterion, type Criterion, type Scheme, type SchemeChange } from '../scheme/index.ts'
import type { ItemNode, UnitNode } from '../scoring/index.ts'

/**
 * How a line of one year stands to a line of the other: `same` = scored alike, its points compare · `changed` = the same
 * line under another rule, full mark or source, its points do not · `new`, `gone` = in one year only.
 */
export type LineKinship = 'same' | 'changed' | 'new' | 'gone'

export interface YearLine {
  readonly kind: LineKinship
  readonly name: string
  /** The line's id in the later and in the earlier year; null where it is not there. */
  readonly id: string | null
  readonly earlierId: string | null
  /** Matched by its name alone: the two schemes are not one scheme in versions. */
  readonly byName: boolean
  readonly points: string | null
  readonly full: string | null
  readonly earlierPoints: string | null
  readonly earlierFull: string | null
  /** Later − earlier; null unless the line is scored alike in both years and has points in both. */
  readonly difference: string | null
  /** What differs, for a changed line. */
  readonly changes: readonly SchemeChange[]
}

export interface YearOfUnit {
  readonly schemeId: string
  readonly scheme: Scheme
  readonly node: UnitNode
}

/** The lines of two years of one unit, in the order of the later one; what is gone stands at the end. */
export function compareLines(earlier: YearOfUnit, later: YearOfUnit): readonly YearLine[] {
  const oneScheme = earlier.schemeId === later.schemeId
  const taken = new Set<string>()
  const lines = later.scheme.items.map((item): YearLine => {
    const own = earlier.scheme.items.filter(({ id }) => !taken.has(id))
    const byId = own.find(({ id, name }) => id === item.id && (oneScheme || name === item.name))
    const match = byId ?? own.find(({ name }) => !oneScheme && name === item.name)
    const node = later.node.items.find(({ id }) => id === item.id)
    if (match === undefined) return lineOf({ kind: 'new', item, node })
    taken.add(match.id)
    const earlierNode = earlier.node.items.find(({ id }) => id === match.id)
    const kind = scoredAlike(match, item) ? 'same' : 'changed'
    const names = { before: namesIn(earlier.scheme), after: namesIn(later.scheme) }
    return {
      ...lineOf({ kind, item, node, match, earlierNode }),
      byName: byId === undefined,
      changes: kind === 'changed' ? compareCriterion(match, item, names) : [],
    }
  })
  const gone = earlier.scheme.items.filter(({ id }) => !taken.has(id))
  return [
    ...lines,
    ...gone.map((match): YearLine => {
      return lineOf({ kind: 'gone', match, earlierNode: earlier.node.items.find(({ id }) => id === match.id) })
    }),
  ]
}

function namesIn({ items }: Scheme) {
  return { itemName: (id: string) => items.find((item) => item.id === id)?.name ?? id }
}

interface Pair {
  readonly kind: LineKinship
  readonly item?: Criterion
  readonly node?: ItemNode | undefined
  readonly match?: Criterion
  readonly earlierNode?: ItemNode | undefined
}

function lineOf({ kind, item, node, match, earlierNode }: Pair): YearLine {
  const [points, earlierPoints] = [node?.final.points ?? null, earlierNode?.final.points ?? null]
  const compared = kind === 'same' && points !== null && earlierPoints !== null
  return {
    kind,
    name: item?.name ?? match?.name ?? '',
    ...{ id: item?.id ?? null, earlierId: match?.id ?? null, byName: false, changes: [] },
    ...{ points, full: node?.full ?? null, earlierPoints, earlierFull: earlierNode?.full ?? null },
    difference: compared ? toText(subtract(exact(points), exact(earlierPoints))) : null,
  }
}

/** Whether points of the two lines mean the same; its name, its owner and how many files it asks for do not matter. */
function scoredAlike(before: Criterion, after: Criterion): boolean {
  const meaning = ({ points, rule, source, missing, emptyRatio, rounding, cohort, standard }: Criterion) =>
    canonicalJson(withoutUndefined({ points, rule, source, missing, emptyRatio, rounding, cohort, standard }))
  return meaning(before) === meaning(after)
}

export interface YearRank {
  readonly unitId: string
  readonly name: string
  readonly rank: number | null
  readonly level: string | null
}

export interface RankMove {
  readonly unitId: string
  readonly name: string
  readonly took: 'both' | 'later' | 'earlier'
  readonly rank: number | null
  readonly earlierRank: number | null
  /** Places won (above 0) or lost; null unless ranked in both years. */
  readonly places: number | null
  readonly level: string | null
  readonly earlierLevel: string | null
  /** Null where a level of one year is none of the other: levels of unlike names are not put in an order. */
  readonly levelMove: 'up' | 'down' | 'same' | null
}

/** Two rankings side by side, in the order of the later one, then those who took part in the earlier one only. */
export function compareRanks(
  earlier: readonly YearRank[],
  later: readonly YearRank[],
  /** The levels that both years know, from the top down. */
  ladder: readonly string[],
): readonly RankMove[] {
  const before = new Map(earlier.map((row) => [row.unitId, row]))
  const now = new Set(later.map(({ unitId }) => unitId))
  return [
    ...later.map((row) => moveOf(row, before.get(row.unitId), ladder)),
    ...earlier
      .filter(({ unitId }) => !now.has(unitId))
      .map((row) => ({
        ...{ unitId: row.unitId, name: row.name, took: 'earlier' as const, rank: null, earlierRank: row.rank },
        ...{ places: null, level: null, earlierLevel: row.level, levelMove: null },
      })),
  ]
}

function moveOf(row: YearRank, old: YearRank | undefined, ladder: readonly string[]): RankMove {
  const { unitId, name, rank, level } = row
  const earlierRank = old?.rank ?? null
  const earlierLevel = old?.level ?? null
  return {
    ...{ unitId, name, rank, level, earlierRank, earlierLevel, took: old === undefined ? 'later' : 'both' },
    places: rank === null || earlierRank === null ? null : earlierRank - rank,
    levelMove: old === undefined ? null : levelMove(earlierLevel, level, ladder),
  }
}

function levelMove(before: string | null, after: string | null, ladder: readonly string[]): RankMove['levelMove'] {
  const place = (level: string | null) => (level === null ? ladder.length : ladder.indexOf(level))
  const [old, now] = [place(before), place(after)]
  if (old === -1 || now === -1 || (before === null && after === null)) return null
  return now < old ? 'up' : now > old ? 'down' : 'same'
}
