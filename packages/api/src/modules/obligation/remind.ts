import type { TenantRead } from '@jianjia/db'
import { listUnitNames } from '@jianjia/db'
import { findRoundRows, lockRound, type RoundOnFile } from '@jianjia/db/obligation'
import { insertNotices, listSentNotices } from '@jianjia/db/notice'
import { listHeldPosts } from '@jianjia/db/org'
import { ObligationRoundId, ok, PlainDate, type Result, refuse, UnitId } from '@jianjia/domain/kernel'
import { type Asked, RemindedState, type Reminded, reminders, roundCells } from '@jianjia/domain/obligation'
import { inNameOrder } from '@jianjia/domain/org'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { read } from '../../frame/read.ts'
import { roundTarget } from './found-rounds.ts'
import { holderOf, reminderNotices } from './reminder-detail.ts'

const input = {
  roundId: ObligationRoundId,
  /** Those whose day has passed, or those who still have time. */
  state: RemindedState,
  /** Only these units; empty = all of them. */
  unitIds: z.array(UnitId).max(2000),
}

/** Who would be told what, before anything is sent. */
export const previewReminder = read({
  name: 'obligation.previewReminder',
  action: 'obligation.remind',
  dataClass: 'internal',
  input,
  target: roundTarget,
  output: z.strictObject({
    units: z.array(
      z.strictObject({
        unitId: UnitId,
        name: z.string(),
        dueOn: PlainDate,
        daysLate: z.int(),
        people: z.array(z.string()),
        toldToday: z.boolean(),
      }),
    ),
    /** How many people get a notice, after those who have one of today. */
    notices: z.int(),
  }),
  run: async ({ db, input: about, subject, today, now }) => {
    const found = await findReminded(db, { ...about, round: subject, asked: { today, now } })
    if (!found.ok) return found
    const names = await namesOf(db, found.value, today)
    return ok({
      units: inNameOrder(found.value, ({ cell }) => names.get(cell.unitId) ?? '').map(
        ({ cell: { unitId, dueOn, daysLate }, people, toldToday }) => ({
          ...{ unitId, name: names.get(unitId) ?? '', dueOn, daysLate, toldToday },
          people: people.map(({ name }) => name),
        }),
      ),
      notices: found.value.reduce((sum, { people, toldToday }) => sum + (toldToday ? 0 : people.length), 0),
    })
  },
})

/** Tells the chairs of those units what is still to be handed in: once a day each. */
export const remind = change({
  name: 'obligation.remind',
  action: 'obligation.remind',
  audit: 'named',
  dataClass: 'internal',
  input,
  target: roundTarget,
  output: z.strictObject({ units: z.int(), notices: z.int() }),
  run: async ({ tx, input: about, actor, subject: round, today, now }) => {
    if (round === undefined) return refuse('notFoundOrNoAccess')
    // Behind the lock nobody else is about to tell the same units.
    await lockRound(tx, about.roundId)
    const found = await findReminded(tx, { ...about, round, asked: { today, now } })
    if (!found.ok) return found
    const told = found.value.filter(({ people, toldToday }) => !toldToday && people.length > 0)
    const notices = await insertNotices(tx, {
      ...{ kind: 'obligationReminder', day: today, sentBy: actor.personId },
      notices: told.flatMap((unit) => reminderNotices(round, unit)),
    })
    return ok({ units: told.length, notices })
  },
})

interface Reminding {
  readonly round: RoundOnFile | undefined
  readonly state: RemindedState
  readonly unitIds: readonly UnitId[]
  readonly asked: Asked
}

async function findReminded(db: TenantRead, about: Reminding): Promise<Result<readonly Reminded[]>> {
  const { round, state, unitIds, asked } = about
  if (round === undefined) return refuse('notFoundOrNoAccess')
  if (round.state !== 'open') return refuse('stateMoved', { subject: 'obligationRound', state: round.state })
  const cells = roundCells(round, await findRoundRows(db, [round]), asked)
  const [holders, sent] = await Promise.all([
    listHeldPosts(db, { day: asked.today, unitIds: cells.map(({ unitId }) => unitId) }),
    listSentNotices(db, { kind: 'obligationReminder', subjectId: round.id, day: asked.today }),
  ])
  const toldToday = new Set(sent.map(({ unitId }) => unitId))
  const only = unitIds.length === 0 ? {} : { only: new Set(unitIds) }
  return ok(
    reminders(cells, {
      ...{ state, toldToday, ...only },
      holders: holders.map(holderOf),
    }),
  )
}

function namesOf(db: TenantRead, found: readonly Reminded[], day: PlainDate) {
  return listUnitNames(db, { unitIds: found.map(({ cell }) => cell.unitId), day })
}
