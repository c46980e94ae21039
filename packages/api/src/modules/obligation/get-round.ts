import { listSentNotices } from '@jianjia/db/notice'
import { findSubmittedPlan, listAdjustmentsOf, listRounds } from '@jianjia/db/obligation'
import { ObligationRoundId, ok, PlainDate, PlanId, parts, refuse, UnitId } from '@jianjia/domain/kernel'
import { ObligationState, OwingKind, ReportKind } from '@jianjia/domain/obligation'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { findMatrix } from './found-matrix.ts'
import { roundTarget } from './found-rounds.ts'

/** A round as it was set, for whoever ends it. */
export const getRound = read({
  name: 'obligation.round',
  action: 'obligation.set',
  dataClass: 'internal',
  input: { roundId: ObligationRoundId },
  target: roundTarget,
  output: z.strictObject({
    roundId: ObligationRoundId,
    kind: ReportKind,
    periodLabel: z.string(),
    periodStart: PlainDate,
    periodEnd: PlainDate,
    opensOn: PlainDate,
    dueOn: PlainDate,
    unitKinds: z.array(OwingKind),
    stages: z.array(z.string()),
    note: z.string(),
    state: z.enum(['open', 'closed', 'cancelled']),
    endedOn: PlainDate.nullable(),
    endedReason: z.string().nullable(),
    setBy: z.string(),
    setAt: z.string(),
    version: z.int(),
  }),
  run: async ({ subject }) => {
    if (subject === undefined) return refuse('notFoundOrNoAccess')
    const { id, kind, period, opensOn, dueOn, unitKinds, stages, note, state, version } = subject
    const { endedOn, endedReason, setBy, setAt } = subject
    return ok({
      ...{ roundId: id, kind, periodLabel: period.label, periodStart: period.start, periodEnd: period.end },
      ...{ opensOn, dueOn, unitKinds: [...unitKinds], stages: [...stages], note, state, version },
      ...{ endedOn, endedReason, setBy, setAt: setAt.toISOString() },
    })
  },
})

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
    /** The document that was handed in. */
    planId: PlanId.nullable(),
    daysLate: z.int(),
    decisions: z.array(
      z.strictObject({
        kind: z.enum(['extension', 'waiver']),
        dueOn: PlainDate.nullable(),
        reason: z.string(),
        by: z.string(),
        at: z.string(),
      }),
    ),
    notices: z.array(z.strictObject({ to: z.string(), day: PlainDate, read: z.boolean() })),
  }),
  run: async ({ db, input, scope, today, now }) => {
    const { roundId, unitId } = input
    const [round] = await listRounds(db, { roundId, standing: true })
    if (round === undefined) return refuse('notFoundOrNoAccess')
    const year = parts(round.dueOn).year
    const found = await findMatrix(db, { scope, asked: { today, now }, year, roundId })
    const cell = found.rows.find((row) => row.unitId === unitId)?.cells[0]
    if (cell === null || cell === undefined) return refuse('notFoundOrNoAccess')
    const { kind, period, state: roundState, note } = round
    const [decisions, sent, planId] = await Promise.all([
      listAdjustmentsOf(db, { roundId, unitId }),
      listSentNotices(db, { kind: 'obligationReminder', subjectId: roundId, unitId }),
      findSubmittedPlan(db, { unitId, kind, period }),
    ])
    const { state, dueOn, submittedOn, daysLate } = cell
    return ok({
      ...{ kind, periodLabel: period.label, periodStart: period.start, periodEnd: period.end, roundState, note },
      ...{ unitName: found.names.get(unitId) ?? '', state, dueOn, submittedOn, daysLate },
      planId: planId ?? null,
      decisions: decisions.flatMap(({ adjustment, extendedTo, reason, approvedBy, approvedAt }) =>
        adjustment === null
          ? []
          : [
              {
                kind: adjustment,
                dueOn: extendedTo,
                reason: reason ?? '',
                by: approvedBy,
                at: approvedAt.toISOString(),
              },
            ],
      ),
      notices: sent.map(({ to, day, readAt }) => ({ to, day, read: readAt !== null })),
    })
  },
})
