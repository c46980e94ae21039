import type { Tx } from '@jianjia/db'
import { findRemindedUntilToday, insertNotices } from '@jianjia/db/notice'
import { findRoundRows, listRounds, lockRound, type RoundOnFile } from '@jianjia/db/obligation'
import { listHeldPosts } from '@jianjia/db/org'
import {
  type AnsweredDays,
  type Asked,
  remindedOn,
  remindsByItself,
  type RoundCell,
  roundCells,
  withPeople,
} from '@jianjia/domain/obligation'
import { holderOf, reminderNotices } from './reminder-detail.ts'

interface DueRound {
  readonly round: RoundOnFile
  readonly cells: readonly RoundCell[]
}

/** Tells the chairs of all units that a round reminds by itself on these days, unless they were told today. */
export async function remindDue(tx: Tx, days: AnsweredDays, { now }: Pick<Asked, 'now'>): Promise<number> {
  const due = await findDue(tx, days, now)
  if (due.length === 0) return 0
  // Behind the locks nobody else is about to tell the same units; always in the same order, so that nobody waits in a ring.
  for (const { round } of due) await lockRound(tx, round.id)
  const unitIds = [...new Set(due.flatMap(({ cells }) => cells.map(({ unitId }) => unitId)))]
  const [{ told }, posts] = await Promise.all([
    findRemindedUntilToday(tx, { today: days.today, roundIds: due.map(({ round }) => round.id) }),
    listHeldPosts(tx, { day: days.today, unitIds }),
  ])
  const holders = posts.map(holderOf)
  const notices = due.flatMap(({ round, cells }) => {
    const toldToday = new Set(told.flatMap(({ subjectId, unitId }) => (subjectId === round.id ? [unitId] : [])))
    return withPeople(cells, { holders, toldToday }).flatMap((unit) =>
      unit.toldToday ? [] : reminderNotices(round, unit),
    )
  })
  return insertNotices(tx, { kind: 'obligationReminder', day: days.today, sentBy: null, notices })
}

async function findDue(tx: Tx, days: AnsweredDays, now: string): Promise<readonly DueRound[]> {
  const rounds = (await listRounds(tx, { running: true })).filter(({ steps }) => remindsByItself(steps))
  if (rounds.length === 0) return []
  const rows = await findRoundRows(tx, rounds)
  return rounds
    .map((round) => ({ round, cells: remindedOn(round, roundCells(round, rows, { today: days.today, now }), days) }))
    .filter(({ cells }) => cells.length > 0)
    .toSorted((a, b) => (a.round.id < b.round.id ? -1 : 1))
}
