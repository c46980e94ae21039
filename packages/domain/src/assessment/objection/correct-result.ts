import type { PlainDate } from '../../kernel/index.ts'
import type { Scheme } from '../../scheme/index.ts'
import { correctTree, type UnitNode } from '../../scoring/index.ts'
import { canonicalOf, type ResultDocument } from '../result-document.ts'
import type { LineCorrection } from './answer-objection.ts'

export interface ResultCorrection {
  readonly unitId: string
  readonly lines: readonly LineCorrection[]
  readonly by: string
  readonly reason: string
  readonly decidedOn: PlainDate
  /** The hash of the version that is corrected. */
  readonly contentHash: string
}

/** The next version of a published result: other points in some lines of one unit, and everything that follows from them. */
export function correctResult(
  scheme: Scheme,
  document: ResultDocument,
  { unitId, lines, contentHash, ...decided }: ResultCorrection,
): { readonly document: ResultDocument; readonly canonical: string } {
  const corrected: ResultDocument = {
    ...document,
    number: document.number + 1,
    tree: correctTree(
      scheme,
      document.tree,
      lines.map((line) => ({ unitId, ...line, ...decided })),
    ),
    corrects: { number: document.number, contentHash, unitId, itemIds: lines.map(({ itemId }) => itemId) },
  }
  return { document: corrected, canonical: canonicalOf(corrected) }
}

export interface StandingOfUnit {
  readonly final: string | null
  readonly rank: number | null
  readonly segmentRank: number | null
  readonly level: string | null
}

/** A unit that a correction moves: by the decision itself, or because others stand elsewhere now. */
export interface MovedUnit {
  readonly unitId: string
  readonly name: string
  readonly decided: boolean
  readonly before: StandingOfUnit
  readonly after: StandingOfUnit
}

/** Whom a correction moves, the unit that was decided about first. */
export function movedUnits(before: ResultDocument, after: ResultDocument): readonly MovedUnit[] {
  const nameOf = new Map(after.units.map(({ id, name }) => [id, name]))
  const moved = before.tree.units.flatMap((unit): MovedUnit[] => {
    const other = after.tree.units.find(({ id }) => id === unit.id)
    if (other === undefined) return []
    const [from, to] = [standingOf(unit), standingOf(other)]
    const decided = unit.id === after.corrects?.unitId
    if (!decided && JSON.stringify(from) === JSON.stringify(to)) return []
    return [{ unitId: unit.id, name: nameOf.get(unit.id) ?? '', decided, before: from, after: to }]
  })
  return moved.toSorted((a, b) => Number(b.decided) - Number(a.decided))
}

function standingOf({ totals, rank, rankInSegment, levelByScore }: UnitNode): StandingOfUnit {
  return { final: totals.final, rank, segmentRank: rankInSegment, level: levelByScore }
}
