import type { TenantRead } from '@jianjia/db'
import { listUnitNames } from '@jianjia/db'
import { listSentDays, listSentNotices } from '@jianjia/db/notice'
import {
  findRoundRows,
  findSubmittedPlan,
  listAdjustmentsOf,
  listRounds,
  type RoundOnFile,
} from '@jianjia/db/obligation'
import { listHeldPosts } from '@jianjia/db/org'
import { ObligationRoundId, ok, PlainDate, PlanId, parts, refuse, UnitId } from '@jianjia/domain/kernel'
import {
  type Asked,
  holdersByUnit,
  nextReminder,
  nextReminders,
  ObligationState,
  OwingKind,
  ReminderSteps,
  remindsByItself,
  ReportKind,
  roundCells,
  toldFor,
} from '@jianjia/domain/obligation'
import { inNameOrder } from '@jianjia/domain/org'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { findMatrix } from './found-matrix.ts'
import { findReminded } from './found-reminders.ts'
import { roundTarget } from './found-rounds.ts'
import { holderOf } from './reminder-detail.ts'

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
    steps: ReminderSteps,
    reminders: z.strictObject({
      sent: z.array(
        z.strictObject({
          day: PlainDate,
          /** The person who sent it; null = it was sent by itself. */
          by: z.string().nullable(),
          units: z.int(),
          people: z.int(),
        }),
      ),
      /** Null = nobody is told by itself any more. */
      next: z
        .strictObject({
          day: PlainDate,
          units: z.int(),
          /** Those of them for whom nobody is known who could be told. */
          nobody: z.array(z.string()),
        })
        .nullable(),
    }),
  }),
  run: async ({ db, subject, today, now }) => {
    if (subject === undefined) return refuse('notFoundOrNoAccess')
    const { id, kind, period, opensOn, dueOn, unitKinds, stages, note, state, version } = subject
    const { endedOn, endedReason, setBy, setAt, steps } = subject
    const [sent, next] = await Promise.all([
      listSentDays(db, { kind: 'obligationReminder', subjectId: id }),
      findNext(db, subject, { today, now }),
    ])
    return ok({
      ...{ roundId: id, kind, periodLabel: period.label, periodStart: period.start, periodEnd: period.end },
      ...{ opensOn, dueOn, unitKinds: [...unitKinds], stages: [...stages], note, state, version },
      ...{ endedOn, endedReason, setBy, setAt: setAt.toISOString() },
      ...{ steps: { ...steps, daysBefore: [...steps.daysBefore] } },
      reminders: { sent: sent.map(({ sentBy: by, ...day }) => ({ by, ...day })), next },
    })
  },
})

async function findNext(db: TenantRead, round: RoundOnFile, asked: Asked) {
  if (round.state !== 'open' || !remindsByItself(round.steps)) return null
  const [rows, { days, toldToday }] = await Promise.all([
    findRoundRows(db, [round]),
    findReminded(db, [round.id], asked.today),
  ])
  const cells = roundCells(round, rows, asked)
  const next = nextReminders(round, cells, { days, toldToday: ({ unitId }) => toldToday(round.id, unitId) })
  if (next === null) return null
  const unitIds = next.cells.map(({ unitId }) => unitId)
  const holders = holdersByUnit((await listHeldPosts(db, { day: asked.today, unitIds })).map(holderOf))
  const silent = unitIds.filter((unitId) => toldFor(holders.get(unitId) ?? []).length === 0)
  const names = await listUnitNames(db, { unitIds: silent, day: asked.today })
  const nobody = inNameOrder(silent, (unitId) => names.get(unitId) ?? '').map((unitId) => names.get(unitId) ?? '')
  return { day: next.day, units: unitIds.length, nobody: [...nobody] }
}

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
  run: async ({ db, input, scope, today, now }) => {
    const { roundId, unitId } = input
    const [round] = await listRounds(db, { roundId, standing: true })
    if (round === undefined) return refuse('notFoundOrNoAccess')
    const year = parts(round.dueOn).year
    const found = await findMatrix(db, { scope, asked: { today, now }, year, roundId })
    const cell = found.rows.find((row) => row.unitId === unitId)?.cells[0]
    if (cell === null || cell === undefined) return refuse('notFoundOrNoAccess')
    const { kind, period, state: roundState, note } = round
    const [decisions, sent, planId, { days, toldToday }] = await Promise.all([
      listAdjustmentsOf(db, { roundId, unitId }),
      listSentNotices(db, { kind: 'obligationReminder', subjectId: roundId, unitId }),
      findSubmittedPlan(db, { unitId, kind, period }),
      findReminded(db, [roundId], today),
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
      notices: sent.map(({ to, day, sentBy: by, readAt }) => ({ to, day, by, read: readAt !== null })),
      remindsOn: nextReminder(round, cell, { days, toldToday: toldToday(roundId, unitId) }),
    })
  },
})
