import { listSentNotices } from '@jianjia/db/notice'
import { findSubmittedPlan, listAdjustmentsOf, listRoundChanges, listRounds } from '@jianjia/db/obligation'
import { ObligationRoundId, ok, PlainDate, PlanId, parts, refuse, UnitId } from '@jianjia/domain/kernel'
import { nextReminder, ObligationState, ReportKind } from '@jianjia/domain/obligation'
import { can } from '@jianjia/domain/policy'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { findMatrix } from './found-matrix.ts'
import { findReminded } from './found-reminders.ts'

/** How one unit stands in one round: what was decided about it and by whom, and how often it was told. */
export const getUnitInRound = read({
  name: 'obligation.unit',
  action: 'obligation.read',
  dataClass: 'internal',
  input: { roundId: ObligationRoundId, unitId: UnitId },
  target: { unit: 'unitId' },
  output: z.strictObject({
    kind: ReportKind,
    periodLabel: z.string(),
    periodStart: PlainDate,
    periodEnd: PlainDate,
    roundState: z.enum(['open', 'closed', 'cancelled']),
    note: z.string(),
    unitName: z.string(),
    state: ObligationState,
    dueOn: PlainDate,
    submittedOn: PlainDate.nullable(),
    /** The document that was handed in; null also for who reads the numbers and no documents. */
    planId: PlanId.nullable(),
    daysLate: z.int(),
    decisions: z.array(
      z.strictObject({
        /** `moved`: the day of the whole round was moved while it ran. */
        kind: z.enum(['extension', 'waiver', 'moved']),
        dueOn: PlainDate.nullable(),
        reason: z.string(),
        by: z.string(),
        at: z.string(),
      }),
    ),
    notices: z.array(
      z.strictObject({
        ...{ to: z.string(), day: PlainDate, read: z.boolean() },
        /** The person who sent it; null = it was sent by itself. */
        by: z.string().nullable(),
      }),
    ),
    /** The day on which it is told next by itself, if nothing changes until then. */
    remindsOn: PlainDate.nullable(),
  }),
  run: async ({ db, input, scope, actor, target, today, now }) => {
    const { roundId, unitId } = input
    const [round] = await listRounds(db, { roundId, standing: true })
    if (round === undefined) return refuse('notFoundOrNoAccess')
    const year = parts(round.dueOn).year
    const found = await findMatrix(db, { scope, asked: { today, now }, year, roundId })
    const cell = found.rows.find((row) => row.unitId === unitId)?.cells[0]
    if (cell === null || cell === undefined) return refuse('notFoundOrNoAccess')
    const { kind, period, state: roundState, note } = round
    const [decisions, sent, planId, changes, { days, toldToday }] = await Promise.all([
      listAdjustmentsOf(db, { roundId, unitId }),
      listSentNotices(db, { kind: 'obligationReminder', subjectId: roundId, unitId }),
      findSubmittedPlan(db, { unitId, kind, period }),
      listRoundChanges(db, roundId),
      findReminded(db, [roundId], today),
    ])
    const { state, dueOn, submittedOn, daysLate } = cell
    return ok({
      ...{ kind, periodLabel: period.label, periodStart: period.start, periodEnd: period.end, roundState, note },
      ...{ unitName: found.names.get(unitId) ?? '', state, dueOn, submittedOn, daysLate },
      planId: (target !== undefined && can(actor, 'plan.read', target).allowed ? planId : null) ?? null,
      decisions: [
        ...changes
          .filter((moved) => moved.event === 'edited' && moved.dueOn !== moved.wasDueOn)
          .map((moved) => ({
            ...{ kind: 'moved' as const, dueOn: moved.dueOn, reason: moved.reason ?? '', by: moved.by },
            at: moved.at.toISOString(),
          })),
        ...decisions.flatMap(({ adjustment, extendedTo, reason, approvedBy, approvedAt }) =>
          adjustment === null
            ? []
            : [
                {
                  ...{ kind: adjustment, dueOn: extendedTo, reason: reason ?? '', by: approvedBy },
                  at: approvedAt.toISOString(),
                },
              ],
        ),
      ],
      notices: sent.map(({ to, day, sentBy: by, readAt }) => ({ to, day, by, read: readAt !== null })),
      remindsOn: nextReminder(round, cell, { days, toldToday: toldToday(roundId, unitId) }),
    })
  },
})
