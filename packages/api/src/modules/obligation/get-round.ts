import type { TenantRead } from '@jianjia/db'
import { listUnitNames } from '@jianjia/db'
import { listSentDays } from '@jianjia/db/notice'
import { findRoundRows, listRoundChanges, type RoundChangeLine, type RoundOnFile } from '@jianjia/db/obligation'
import { listHeldPosts } from '@jianjia/db/org'
import { ObligationRoundId, ok, PlainDate, refuse } from '@jianjia/domain/kernel'
import {
  type Asked,
  holdersByUnit,
  nextReminders,
  OwingKind,
  ReminderSteps,
  remindsByItself,
  ReportKind,
  ROUND_CHANGES,
  roundCells,
  toldFor,
} from '@jianjia/domain/obligation'
import { inNameOrder } from '@jianjia/domain/org'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
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
    /** Whether its due day is over: who owed it is kept, and the day moves only by extensions. */
    over: z.boolean(),
    /** How many have handed in. */
    handedIn: z.int(),
    /** How it came to say what it says, the last change first: null where that part did not change. */
    changes: z.array(
      z.strictObject({
        event: z.enum(ROUND_CHANGES),
        ...{ by: z.string(), at: z.string(), reason: z.string().nullable() },
        dueOn: z.strictObject({ from: PlainDate, to: PlainDate }).nullable(),
        periodLabel: z.strictObject({ from: z.string(), to: z.string() }).nullable(),
        note: z.strictObject({ from: z.string(), to: z.string() }).nullable(),
        /** Why it had been closed, of a round that was opened again. */
        endedReason: z.string().nullable(),
      }),
    ),
  }),
  run: async ({ db, subject, today, now }) => {
    if (subject === undefined) return refuse('notFoundOrNoAccess')
    const [rows, lines] = await Promise.all([findRoundRows(db, [subject]), listRoundChanges(db, subject.id)])
    const handedIn = roundCells(subject, rows, { today, now }).filter((cell) => cell.submittedOn !== null).length
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
      ...{ over: dueOn < today, handedIn, changes: changesOf(lines, { periodLabel: period.label, note }) },
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

/** What each change made of what was said before; what came of it is what the next one found, or what is said now. */
function changesOf(lines: readonly RoundChangeLine[], now: { readonly periodLabel: string; readonly note: string }) {
  const differing = <T>(from: T, to: T) => (from === to ? null : { from, to })
  return lines
    .map(({ event, by, at, reason, wasLabel, wasNote, wasDueOn, dueOn, wasEndedReason }, index) => ({
      ...{ event, by, at: at.toISOString(), reason, endedReason: wasEndedReason },
      dueOn: differing(wasDueOn, dueOn),
      periodLabel: differing(wasLabel, lines[index + 1]?.wasLabel ?? now.periodLabel),
      note: differing(wasNote, lines[index + 1]?.wasNote ?? now.note),
    }))
    .toReversed()
}
