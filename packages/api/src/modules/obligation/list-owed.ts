import { listOwedReports } from '@jianjia/db/home'
import { ObligationRoundId, ok, PlainDate, UnitId } from '@jianjia/domain/kernel'
import { effectiveDueOn, ReportKind } from '@jianjia/domain/obligation'
import { z } from 'zod'
import { read } from '../../frame/read.ts'

/** What one unit has still to hand in, with the very periods that it was asked for. */
export const listOwed = read({
  name: 'obligation.owed',
  action: 'obligation.read',
  dataClass: 'internal',
  input: { unitId: UnitId },
  target: { unit: 'unitId' },
  output: z.strictObject({
    owed: z.array(
      z.strictObject({
        roundId: ObligationRoundId,
        kind: ReportKind,
        period: z.string(),
        periodStart: PlainDate,
        periodEnd: PlainDate,
        dueOn: PlainDate,
      }),
    ),
  }),
  run: async ({ db, input }) => {
    const reports = await listOwedReports(db, [input.unitId])
    return ok({
      owed: reports.map(({ roundId, kind, period, periodStart, periodEnd, dueOn, adjustment }) => ({
        ...{ roundId, kind, period, periodStart, periodEnd, dueOn: effectiveDueOn({ dueOn, adjustment }) },
      })),
    })
  },
})
