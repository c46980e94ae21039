import { listLatestNames } from '@jianjia/db/org'
import { ok, PlainDate, parts, refuse, UnitId } from '@jianjia/domain/kernel'
import { addNumbers, countStates, ObligationState, standingMatrix } from '@jianjia/domain/obligation'
import { Stage, UnitKind } from '@jianjia/domain/org'
import { inScope } from '@jianjia/domain/policy'
import { z } from 'zod'
import { readSpec, read } from '../../frame/read.ts'
import { findOwedColumns } from './found-columns.ts'

export const OWED_KINDS = ['plan', 'termSummary', 'yearSummary', 'selfAssessment', 'disclosure', 'duty'] as const

const Numbers = z.strictObject({
  ...{ expected: z.int(), onTime: z.int(), late: z.int(), waived: z.int(), missing: z.int(), open: z.int() },
})

export const overview = readSpec({
  name: 'overview.matrix',
  action: 'obligation.read',
  dataClass: 'internal',
  input: {
    /** The calendar year of the due days; absent = this year. */
    year: z.int().min(2000).max(2200).optional(),
    kind: z.enum(OWED_KINDS).optional(),
    /** Only this unit and what is below it. */
    under: UnitId.optional(),
    /** Only schools of this stage. */
    stage: Stage.optional(),
  },
  target: 'scope',
  output: z.strictObject({
    today: PlainDate,
    year: z.int(),
    /** More was asked for in the year than there are columns; a kind by itself shows more of it. */
    moreRounds: z.boolean(),
    under: z.array(z.strictObject({ unitId: UnitId, name: z.string() })),
    columns: z.array(
      z.strictObject({
        ...{ kind: z.enum(OWED_KINDS), subjectId: z.string(), name: z.string(), dueOn: PlainDate.nullable() },
        numbers: Numbers,
      }),
    ),
    total: Numbers,
    rows: z.array(
      z.strictObject({
        ...{ unitId: UnitId, name: z.string(), kind: UnitKind.nullable(), depth: z.int() },
        /** In the order of the columns; null where the unit does not owe it. */
        cells: z.array(z.strictObject({ state: ObligationState, dueOn: PlainDate.nullable() }).nullable()),
        /** The unit and all below it, per column; null for a unit without anybody below it. */
        levels: z.array(Numbers).nullable(),
        /** All that stands in the row. */
        numbers: Numbers,
      }),
    ),
  }),
  run: async ({ db, input, scope, today, now }) => {
    const { under, kind, stage } = input
    const year = input.year ?? parts(today).year
    const { tree, columns, moreRounds } = await findOwedColumns(db, { scope, today, now, year, kind, stage })
    const path = under === undefined ? [] : (tree.nodes.get(under)?.path ?? [])
    if (under !== undefined && !inScope(scope, path)) return refuse('notFoundOrNoAccess', {}, { path: ['under'] })
    const matrix = standingMatrix(
      columns.map(({ cells }) => cells),
      { tree, under },
    )
    const gone = matrix.rows.flatMap(({ unitId }) => (tree.nodes.has(unitId) ? [] : [unitId]))
    const latest = await listLatestNames(db, gone)
    return ok({
      ...{ today, year, moreRounds, total: matrix.total },
      under: path.slice(1).map((unitId) => ({ unitId, name: tree.nodes.get(unitId)?.name ?? '' })),
      columns: columns.map(({ cells: _, ...column }, at) => ({
        ...column,
        numbers: matrix.totals[at] ?? matrix.total,
      })),
      rows: matrix.rows.map(({ unitId, kind: unitKind, depth, cells, numbers }) => ({
        ...{ unitId, name: tree.nodes.get(unitId)?.name ?? latest.get(unitId) ?? '', kind: unitKind ?? null, depth },
        cells: cells.map((cell) => cell && { state: cell.state, dueOn: cell.dueOn }),
        levels: numbers === null ? null : [...numbers],
        numbers: numbers === null ? countStates(cells.flatMap((cell) => cell?.state ?? [])) : addNumbers(numbers),
      })),
    })
  },
})

/** Units × everything that they owe in a year, with the five numbers of every row, column, level and of the whole. */
export const getOverview = read(overview)
