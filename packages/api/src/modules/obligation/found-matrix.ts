import type { TenantRead } from '@jianjia/db'
import { findRoundRows, listRounds, type RoundOnFile } from '@jianjia/db/obligation'
import { listLatestNames, listTreeRecords } from '@jianjia/db/org'
import { addDays, type ObligationRoundId, plainDate, type UnitId } from '@jianjia/domain/kernel'
import { type Asked, type Matrix, obligationMatrix, type ReportKind } from '@jianjia/domain/obligation'
import { type Tree, treeAsOf } from '@jianjia/domain/org'
import { inScope, type Scope } from '@jianjia/domain/policy'

/** More columns than these fit on no screen; the years before have a page of their own. */
export const MOST_ROUNDS = 12

export interface MatrixQuestion {
  readonly scope: Scope
  readonly asked: Asked
  /** The calendar year of the due days. */
  readonly year: number
  readonly kind?: ReportKind | undefined
  readonly roundId?: ObligationRoundId | undefined
  readonly under?: UnitId | undefined
}

export interface FoundMatrix extends Matrix {
  readonly rounds: readonly RoundOnFile[]
  readonly tree: Tree
  readonly names: ReadonlyMap<UnitId, string>
}

/** The one reading of the matrix, for the screen, the file and whoever else shows the numbers. */
export async function findMatrix(db: TenantRead, of: MatrixQuestion): Promise<FoundMatrix> {
  const { asked, scope, year, kind, roundId, under } = of
  const [rounds, records] = await Promise.all([
    listRounds(db, {
      ...{ kind, roundId, standing: true, limit: MOST_ROUNDS },
      ...(roundId === undefined ? { dueFrom: firstOf(year), dueTo: addDays(firstOf(year + 1), -1) } : {}),
    }),
    listTreeRecords(db, { day: asked.today, knownAt: asked.now }),
  ])
  const inOrder = rounds.toReversed()
  const rows = await findRoundRows(db, inOrder)
  const tree = treeAsOf(records, asked.today, asked.now)
  const sees = (path: readonly UnitId[]) => inScope(scope, path)
  const matrix = obligationMatrix({ rows, asked, tree, sees, under })
  const gone = matrix.rows.flatMap(({ unitId }) => (tree.nodes.has(unitId) ? [] : [unitId]))
  const latest = await listLatestNames(db, gone)
  const names = new Map(
    matrix.rows.map(({ unitId }) => [unitId, tree.nodes.get(unitId)?.name ?? latest.get(unitId) ?? '']),
  )
  return { ...matrix, rounds: inOrder, tree, names }
}

function firstOf(year: number) {
  return plainDate(`${year.toString().padStart(4, '0')}-01-01`)
}
