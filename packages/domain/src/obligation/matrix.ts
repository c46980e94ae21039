import type { UnitId } from '../kernel/index.ts'
import { subtree, type Tree, type UnitKind } from '../org/index.ts'
import { countStates, type FiveNumbers, type ObligationState } from './obligation.ts'
import { addNumbers, type Asked, type RoundCell, type RoundRows, rollUp, roundCells } from './round-cells.ts'

/** How one unit stands with one thing that it owes, and where it stood when it owed. */
export interface StandingCell {
  readonly unitId: UnitId
  /** Root first, with the unit itself. */
  readonly path: readonly UnitId[]
  readonly state: ObligationState
}

/** Units × what they owe, and under each unit that has others below it the numbers of them all. */
export interface Matrix<Cell extends StandingCell = RoundCell> {
  /** One per column, in the order in which the columns were given. */
  readonly totals: readonly FiveNumbers[]
  readonly total: FiveNumbers
  readonly rows: readonly MatrixRow<Cell>[]
}

export interface MatrixRow<Cell extends StandingCell = RoundCell> {
  readonly unitId: UnitId
  /** Undefined for a unit that is not in the tree any more. */
  readonly kind: UnitKind | undefined
  /** How far below the top of the matrix. */
  readonly depth: number
  /** What the unit itself owes, per column; null where it owes nothing. */
  readonly cells: readonly (Cell | null)[]
  /** The unit and all below it, per column; null for a unit without anybody below it who owes something. */
  readonly numbers: readonly FiveNumbers[] | null
}

export interface MatrixOf {
  readonly rows: RoundRows
  readonly asked: Asked
  /** The tree of today, in whose order the units stand. */
  readonly tree: Tree
  /** Which units the reader sees, by their place when they owed. */
  readonly sees: (path: readonly UnitId[]) => boolean
  /** Only this unit and what stands below it. */
  readonly under?: UnitId | undefined
}

/** Units × rounds, of the cells that the reader sees. */
export function obligationMatrix({ rows, asked, tree, sees, under }: MatrixOf): Matrix {
  const byRound = rows.rounds.map((round) => roundCells(round, rows, asked).filter(({ path }) => sees(path)))
  return standingMatrix(byRound, { tree, under })
}

/** Every number is a count of the cells given, so that the top, the levels and the rows can never differ. */
export function standingMatrix<Cell extends StandingCell>(
  columns: readonly (readonly Cell[])[],
  { tree, under }: Pick<MatrixOf, 'tree' | 'under'>,
): Matrix<Cell> {
  const byColumn = columns.map((cells) => cells.filter(({ path }) => under === undefined || path.includes(under)))
  const totals = byColumn.map((cells) => countStates(cells.map(({ state }) => state)))
  const own = byColumn.map((cells) => new Map(cells.map((cell) => [cell.unitId, cell])))
  const levels = byColumn.map((cells) => rollUp(cells))
  const owing = new Set(byColumn.flat().map(({ unitId }) => unitId))
  const above = new Set(byColumn.flat().flatMap(({ path, unitId }) => path.filter((id) => id !== unitId)))
  const top = under ?? tree.rootId
  const shown =
    top === null ? [] : subtree(tree, top).filter(({ id }) => owing.has(id) || (id !== top && above.has(id)))
  const known = new Set(shown.map(({ id }) => id))
  const topDepth = (top === null ? undefined : tree.nodes.get(top)?.path.length) ?? 1
  const row = (unitId: UnitId, kind: UnitKind | undefined, depth: number): MatrixRow<Cell> => ({
    ...{ unitId, kind, depth },
    cells: own.map((cells) => cells.get(unitId) ?? null),
    numbers: above.has(unitId) ? levels.map((level) => level.get(unitId) ?? NOBODY) : null,
  })
  return {
    totals,
    total: addNumbers(totals),
    rows: [
      ...shown.map(({ id, kind, path }) => row(id, kind, Math.max(path.length - topDepth - (id === top ? 0 : 1), 0))),
      ...[...owing].filter((id) => !known.has(id)).map((id) => row(id, undefined, 0)),
    ],
  }
}

const NOBODY: FiveNumbers = { expected: 0, onTime: 0, late: 0, waived: 0, missing: 0, open: 0 }
