import { listRoundYears, type RoundOnFile } from '@jianjia/db/obligation'
import { ObligationRoundId, ok, PlainDate, parts, refuse, UnitId } from '@jianjia/domain/kernel'
import { nextReminders, ObligationState, type RoundCell, ReportKind } from '@jianjia/domain/obligation'
import { UnitKind } from '@jianjia/domain/org'
import { inScope } from '@jianjia/domain/policy'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { findMatrix, MOST_ROUNDS } from './found-matrix.ts'
import { findReminded, type RemindedUntilNow } from './found-reminders.ts'

const Numbers = z.strictObject({
  ...{ expected: z.int(), onTime: z.int(), late: z.int(), waived: z.int(), missing: z.int(), open: z.int() },
})

const Cell = z.strictObject({
  state: ObligationState,
  dueOn: PlainDate,
  submittedOn: PlainDate.nullable(),
  daysLate: z.int(),
  adjusted: z.enum(['extension', 'waiver']).nullable(),
})

const Round = z.strictObject({
  roundId: ObligationRoundId,
  kind: ReportKind,
  periodLabel: z.string(),
  opensOn: PlainDate,
  dueOn: PlainDate,
  state: z.enum(['open', 'closed', 'cancelled']),
  /** The day on which somebody is told next by itself; null = nobody any more. */
  remindsOn: PlainDate.nullable(),
  numbers: Numbers,
})

/** Units × what they owe, with the five numbers on top and at every level: the own units for a branch, all for the district. */
export const getMatrix = read({
  name: 'obligation.matrix',
  action: 'obligation.read',
  dataClass: 'internal',
  input: {
    /** The calendar year of the due days; absent = the latest that has some. */
    year: z.int().min(2000).max(2200).optional(),
    kind: ReportKind.optional(),
    /** Only this unit and what is below it. */
    under: UnitId.optional(),
  },
  target: 'scope',
  output: z.strictObject({
    today: PlainDate,
    year: z.int(),
    years: z.array(z.int()),
    /** Outermost first, without the root; empty where nothing narrows. */
    under: z.array(z.strictObject({ unitId: UnitId, name: z.string() })),
    rounds: z.array(Round).max(MOST_ROUNDS),
    total: Numbers,
    rows: z.array(
      z.strictObject({
        unitId: UnitId,
        name: z.string(),
        kind: UnitKind.nullable(),
        depth: z.int(),
        cells: z.array(Cell.nullable()),
        numbers: z.array(Numbers).nullable(),
      }),
    ),
  }),
  run: async ({ db, input, scope, today, now }) => {
    const years = await listRoundYears(db)
    const year = input.year ?? years[0] ?? parts(today).year
    const found = await findMatrix(db, { scope, asked: { today, now }, year, kind: input.kind, under: input.under })
    const { rounds, totals, total, rows, names, tree } = found
    const path = input.under === undefined ? [] : (tree.nodes.get(input.under)?.path ?? [])
    if (input.under !== undefined && !inScope(scope, path)) return refuse('notFoundOrNoAccess', {}, { path: ['under'] })
    const reminded = await findReminded(
      db,
      rounds.map(({ id }) => id),
      today,
    )
    return ok({
      ...{ today, year, years: [...years], total },
      under: path.slice(1).map((unitId) => ({ unitId, name: tree.nodes.get(unitId)?.name ?? '' })),
      rounds: rounds.map((round, at) => ({
        ...headOf(round),
        remindsOn: nextDay(round, { cells: rows.flatMap(({ cells }) => cells[at] ?? []), reminded }),
        numbers: totals[at] ?? total,
      })),
      rows: rows.map(({ unitId, kind, depth, cells, numbers }) => ({
        ...{ unitId, name: names.get(unitId) ?? '', kind: kind ?? null, depth },
        cells: cells.map((cell) => (cell === null ? null : shown(cell))),
        numbers: numbers === null ? null : [...numbers],
      })),
    })
  },
})

function headOf({ id, kind, period, opensOn, dueOn, state }: RoundOnFile) {
  return { roundId: id, kind, periodLabel: period.label, opensOn, dueOn, state }
}

function nextDay(
  round: RoundOnFile,
  { cells, reminded }: { readonly cells: readonly RoundCell[]; readonly reminded: RemindedUntilNow },
): PlainDate | null {
  const { days, toldToday } = reminded
  const next = nextReminders(round, cells, { days, toldToday: ({ unitId }) => toldToday(round.id, unitId) })
  return next?.day ?? null
}

function shown({ state, dueOn, submittedOn, daysLate, adjustment }: RoundCell): z.input<typeof Cell> {
  return { state, dueOn, submittedOn, daysLate, adjusted: adjustment?.kind ?? null }
}
