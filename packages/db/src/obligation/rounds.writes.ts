import type { ObligationRoundId, PersonId, PlainDate, UnitId } from '@jianjia/domain/kernel'
import type {
  Adjustment,
  ReminderSteps,
  RoundCell,
  RoundChange,
  RoundDraft,
  RoundState,
  StoredRound,
} from '@jianjia/domain/obligation'
import { sql } from 'kysely'
import type { Tx } from '../frame/handles.ts'
import { insertRows } from '../frame/insert-rows.ts'
import { newId } from '../frame/new-id.ts'
import type { RoundOnFile } from './rounds.queries.ts'

export interface NewRound {
  readonly id: ObligationRoundId
  readonly unitId: UnitId
  readonly draft: RoundDraft
  readonly setBy: PersonId
}

export async function insertRound(tx: Tx, { id, unitId, draft, setBy }: NewRound): Promise<void> {
  await insertRows(tx, 'obligation_round', [
    {
      ...{ id, unit_id: unitId, kind: draft.kind, set_by: setBy, note: draft.note },
      ...{ period_kind: draft.periodKind, period_label: draft.periodLabel },
      ...{ period_start: draft.periodStart, period_end: draft.periodEnd },
      ...{ opens_on: draft.opensOn, due_on: draft.dueOn },
      ...{ unit_kinds: [...draft.unitKinds], stages: [...draft.stages], ...stepColumns(draft.steps) },
    },
  ])
}

function stepColumns({ daysBefore, everyDaysLate }: ReminderSteps) {
  return { remind_before: [...daysBefore], remind_every: everyDaysLate }
}

export interface StepsOfRound {
  readonly roundId: ObligationRoundId
  readonly steps: ReminderSteps
  readonly expectedVersion: number
}

/** Changes on which days an open round reminds by itself. False when somebody else has changed it meanwhile. */
export async function setReminderSteps(tx: Tx, { roundId, steps, expectedVersion }: StepsOfRound): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('obligation_round')
    .set({ ...stepColumns(steps), version: expectedVersion + 1 })
    .where('district_id', '=', tx.districtId)
    .where('id', '=', roundId)
    .where('version', '=', expectedVersion)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export interface EndOfRound {
  readonly roundId: ObligationRoundId
  readonly state: Exclude<RoundState, 'open'>
  readonly reason: string
  readonly expectedVersion: number
}

/** Closes or cancels an open round. False when somebody else has changed it meanwhile. */
export async function endRound(tx: Tx, { roundId, state, reason, expectedVersion }: EndOfRound): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('obligation_round')
    .set({ state, ended_at: sql<Date>`app.now()`, ended_reason: reason, version: expectedVersion + 1 })
    .where('district_id', '=', tx.districtId)
    .where('id', '=', roundId)
    .where('version', '=', expectedVersion)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export interface SaidAnew {
  readonly round: Pick<RoundOnFile, 'id' | 'period' | 'note' | 'dueOn' | 'endedReason'>
  readonly event: RoundChange
  /** What holds from now on. Where the units' days are moved, the round keeps its own. */
  readonly now: { readonly periodLabel: string; readonly note: string; readonly dueOn: PlainDate }
  readonly movedTo: PlainDate
  readonly reason: string | null
  readonly by: PersonId
  readonly expectedVersion: number
}

/** Says a round anew and keeps what was said before. False when somebody else has changed it meanwhile. */
export async function sayRoundAnew(tx: Tx, said: SaidAnew): Promise<boolean> {
  const { round, event, now, movedTo, reason, by, expectedVersion } = said
  const { numUpdatedRows } = await tx
    .updateTable('obligation_round')
    .set({ period_label: now.periodLabel, note: now.note, due_on: now.dueOn, version: expectedVersion + 1 })
    .$if(event === 'reopened', (query) => query.set({ state: 'open', ended_at: null, ended_reason: null }))
    .where('district_id', '=', tx.districtId)
    .where('id', '=', round.id)
    .where('version', '=', expectedVersion)
    .where('state', '=', event === 'reopened' ? 'closed' : 'open')
    .$if(now.dueOn !== round.dueOn, (query) => query.where('frozen_at', 'is', null))
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return false
  await insertRows(tx, 'obligation_round_change', [
    {
      ...{ id: newId<string>(), round_id: round.id, event, reason, changed_by: by },
      ...{ was_label: round.period.label, was_note: round.note, was_due_on: round.dueOn },
      ...{ was_ended_reason: round.endedReason, due_on: movedTo },
    },
  ])
  return true
}

export interface FrozenRound {
  readonly round: StoredRound
  /** Everybody who owed it, as it stands when it is frozen. */
  readonly cells: readonly RoundCell[]
}

/** Keeps who owed a round as rows. The first one to do it has said it; whoever comes later changes nothing. */
export async function freezeRound(tx: Tx, { round, cells }: FrozenRound): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('obligation_round')
    .set({ frozen_at: sql<Date>`app.now()` })
    .where('district_id', '=', tx.districtId)
    .where('id', '=', round.id)
    .where('frozen_at', 'is', null)
    // Its day may have been moved since it was read.
    .where('due_on', '=', round.dueOn)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return
  await insertRows(
    tx,
    'obligation_due',
    cells.map(({ unitId, path, state }) => ({
      ...{ kind: round.kind, source_id: round.id, unit_id: unitId, unit_path: [...path], state },
      ...{ period_start: round.period.start, period_end: round.period.end, due_on: round.dueOn },
    })),
  )
}

export interface RoundAdjustments {
  readonly round: Pick<StoredRound, 'id' | 'kind'>
  readonly unitIds: readonly UnitId[]
  readonly adjustment: Adjustment
  readonly approvedBy: PersonId
}

/** Moves the day of some units or lifts what they owe. The last row of a unit holds; earlier ones stay readable. */
export async function insertRoundAdjustments(tx: Tx, of: RoundAdjustments): Promise<void> {
  const { unitIds, adjustment } = of
  await insertEachInRound(tx, { ...of, adjusted: unitIds.map((unitId) => ({ unitId, adjustment })) })
}

interface EachInRound extends Pick<RoundAdjustments, 'round' | 'approvedBy'> {
  readonly adjusted: readonly { readonly unitId: UnitId; readonly adjustment: Adjustment }[]
}

/** The same, each unit by itself: in one statement, however many there are. */
export async function insertEachInRound(tx: Tx, { round, adjusted, approvedBy }: EachInRound): Promise<void> {
  await insertRows(
    tx,
    'obligation_adjustment',
    adjusted.map(({ unitId, adjustment }) => ({
      ...{ id: newId<string>(), kind: round.kind, source_id: round.id, unit_id: unitId },
      ...{ adjustment: adjustment.kind, due_on: adjustment.kind === 'extension' ? adjustment.dueOn : null },
      ...{ reason: adjustment.reason, approved_by: approvedBy },
    })),
  )
}
