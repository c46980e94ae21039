import type { Tx } from '@jianjia/db'
import { insertRoundAdjustments, type RoundOnFile, sayRoundAnew } from '@jianjia/db/obligation'
import { ObligationRoundId, ok, type PlainDate, type Result, refuse, step } from '@jianjia/domain/kernel'
import {
  type DueMove,
  editRound as mayEdit,
  RoundDraft,
  type RoundEdit,
  RoundReason,
  roundLifecycle,
  setRound as maySet,
} from '@jianjia/domain/obligation'
import { type Actor, belongsTo } from '@jianjia/domain/policy'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { holdRound, roundTarget } from './found-rounds.ts'
import { whoWouldOwe } from './would-owe.ts'

const { periodLabel, note, dueOn } = RoundDraft.shape

/**
 * Says a round anew: its name and its words, and its day as long as that changes no number that was kept. Once the day
 * has passed a later one is an extension, with its reason and approver, of everybody who has not handed in on time.
 */
export const editRound = change({
  name: 'obligation.edit',
  action: 'obligation.set',
  audit: 'named',
  dataClass: 'internal',
  input: {
    roundId: ObligationRoundId,
    ...{ periodLabel, note, dueOn },
    reason: RoundReason.nullable(),
    expectedVersion: z.int(),
  },
  target: roundTarget,
  output: z.strictObject({ roundId: ObligationRoundId, version: z.int(), extended: z.int() }),
  subjectOf: ({ roundId }) => ({ kind: 'obligationRound', id: roundId }),
  run: async ({ tx, input, actor, today, now, services }) => {
    const { roundId, expectedVersion } = input
    const edit: RoundEdit = input
    const held = await holdRound(tx, roundId, { today, now })
    if (!held.ok) return held
    const { round, cells } = held.value
    const decided = mayEdit(round, edit, { today, cells })
    if (!decided.ok) return decided
    const move = decided.value
    if (round.version !== expectedVersion) return refuse('staleVersion', { expectedVersion })
    const same = edit.periodLabel === round.period.label && edit.note === round.note
    if (same && move.moves === 'nothing') return ok({ roundId, version: expectedVersion, extended: 0 })
    const moved = await mayMove(tx, { round, edit, move, actor, asked: { today, now } })
    if (!moved.ok) return moved
    const said = await sayRoundAnew(tx, {
      ...{ round, movedTo: edit.dueOn, reason: edit.reason, by: actor.personId, expectedVersion },
      event: move.moves === 'units' ? 'postponed' : 'edited',
      now: { periodLabel: edit.periodLabel, note: edit.note, dueOn: move.moves === 'round' ? edit.dueOn : round.dueOn },
    })
    if (!said) return refuse('staleVersion', { expectedVersion })
    const unitIds = move.moves === 'units' ? move.cells.map(({ unitId }) => unitId) : []
    if (unitIds.length > 0) {
      const adjustment = { kind: 'extension', dueOn: edit.dueOn, reason: edit.reason ?? '' } as const
      await insertRoundAdjustments(tx, { round, unitIds, adjustment, approvedBy: actor.personId })
    }
    if (move.moves !== 'nothing')
      await services.jobs.add(tx, { name: 'remindTenant', payload: { districtId: tx.districtId } })
    return ok({ roundId, version: expectedVersion + 1, extended: unitIds.length })
  },
})

interface Moving {
  readonly round: RoundOnFile
  readonly edit: RoundEdit
  readonly move: DueMove
  readonly actor: Actor
  readonly asked: { readonly today: PlainDate; readonly now: string }
}

/** On another day others may owe it: somebody must, and nobody twice. Nobody extends for the own unit. */
async function mayMove(tx: Tx, { round, edit, move, actor, asked }: Moving): Promise<Result<null>> {
  if (move.moves === 'nothing') return ok(null)
  if (move.moves === 'units') {
    const own = move.cells.some(({ unitId }) => belongsTo(actor, unitId))
    return own ? refuse('decisionForOwnUnit', {}, { path: ['dueOn'] }) : ok(null)
  }
  const { kind, period, opensOn, unitKinds, stages, steps, unitId, id: except } = round
  const draft = RoundDraft.parse({
    ...{ kind, periodKind: period.kind, periodStart: period.start, periodEnd: period.end, opensOn, unitKinds, stages },
    ...{ periodLabel: edit.periodLabel, note: edit.note, dueOn: edit.dueOn, steps },
  })
  return maySet(draft, { today: asked.today, ...(await whoWouldOwe(tx, { unitId, draft, now: asked.now, except })) })
}

/** Opens a round that was closed: what was handed in since then counts as late, what is missing can still come. */
export const reopenRound = change({
  name: 'obligation.reopen',
  action: 'obligation.set',
  audit: 'named',
  dataClass: 'internal',
  input: { roundId: ObligationRoundId, reason: RoundReason, expectedVersion: z.int() },
  target: roundTarget,
  output: z.strictObject({ roundId: ObligationRoundId, version: z.int() }),
  subjectOf: ({ roundId }) => ({ kind: 'obligationRound', id: roundId }),
  run: async ({ tx, input: { roundId, reason, expectedVersion }, actor, subject: round, services, record }) => {
    if (round === undefined) return refuse('notFoundOrNoAccess')
    const decided = step(roundLifecycle, round.state, 'reopen')
    if (!decided.ok) return decided
    const { dueOn: movedTo, period, note: words, unitId } = round
    const said = await sayRoundAnew(tx, {
      ...{ round, event: 'reopened', movedTo, reason, by: actor.personId, expectedVersion },
      now: { periodLabel: period.label, note: words, dueOn: movedTo },
    })
    if (!said) return refuse('staleVersion', { expectedVersion })
    const move = { subject: roundLifecycle.subject, event: 'reopen', from: round.state, to: decided.value }
    await record({ ...move, subjectId: roundId, unitId, reason })
    await services.jobs.add(tx, { name: 'remindTenant', payload: { districtId: tx.districtId } })
    return ok({ roundId, version: expectedVersion + 1 })
  },
})
