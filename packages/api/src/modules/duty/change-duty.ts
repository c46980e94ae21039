import { endDuty as endDutyRow, findDuty, insertDuties, renameDuty } from '@jianjia/db/duty'
import { changeDuty as mayChange, DutyDraft, endDuty as mayEnd } from '@jianjia/domain/duty'
import { DutyId, ok, PlainDate, refuse } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { findSetContext } from './set-duties.ts'

/**
 * Says a duty anew. Its name changes in place; where it asks something else it ends, and another one takes its place
 * from the day that is said: what was asked until then stays asked.
 */
export const changeDuty = change({
  name: 'duty.change',
  action: 'duty.set',
  audit: 'named',
  dataClass: 'internal',
  input: { dutyId: DutyId, duty: DutyDraft, expectedVersion: z.int().min(1) },
  target: 'root',
  /** The duty that holds from then on: the same one, or the one that follows. */
  output: z.strictObject({ dutyId: DutyId, version: z.int() }),
  subjectOf: ({ dutyId }) => ({ kind: 'duty', id: dutyId }),
  run: async ({ tx, input, actor, today, newId }) => {
    const { dutyId, duty: draft, expectedVersion: seenVersion } = input
    const duty = await findDuty(tx, dutyId)
    if (duty === undefined) return refuse('notFoundOrNoAccess')
    if (duty.version !== seenVersion) return refuse('staleVersion')
    const decided = mayChange(duty, draft, await findSetContext(tx, today))
    if (!decided.ok) {
      const { path } = decided.refusal
      return { ok: false, refusal: { ...decided.refusal, ...(path && { path: ['duty', ...path] }) } }
    }
    const said = { dutyId, seenVersion, by: actor.personId }
    if (decided.value.becomes === 'named') {
      const renamed = await renameDuty(tx, { ...said, name: draft.name, soonDays: draft.soonDays })
      return renamed ? ok({ dutyId, version: seenVersion + 1 }) : refuse('staleVersion')
    }
    if (!(await endDutyRow(tx, { ...said, endsOn: decided.value.endsOn }))) return refuse('staleVersion')
    const id = newId<DutyId>()
    await insertDuties(tx, [{ id, draft, follows: dutyId, by: actor.personId }])
    return ok({ dutyId: id, version: 1 })
  },
})

/** Asks a duty no longer than until a day; what it has asked until then stays on record. */
export const endDuty = change({
  name: 'duty.end',
  action: 'duty.set',
  audit: 'named',
  dataClass: 'internal',
  input: { dutyId: DutyId, endsOn: PlainDate, expectedVersion: z.int().min(1) },
  target: 'root',
  output: z.strictObject({ dutyId: DutyId, version: z.int() }),
  subjectOf: ({ dutyId }) => ({ kind: 'duty', id: dutyId }),
  run: async ({ tx, input: { dutyId, endsOn, expectedVersion: seenVersion }, actor, today }) => {
    const duty = await findDuty(tx, dutyId)
    if (duty === undefined) return refuse('notFoundOrNoAccess')
    if (duty.version !== seenVersion) return refuse('staleVersion')
    const decided = mayEnd(duty, endsOn, today)
    if (!decided.ok) return decided
    const ended = await endDutyRow(tx, { dutyId, endsOn: decided.value, seenVersion, by: actor.personId })
    return ended ? ok({ dutyId, version: seenVersion + 1 }) : refuse('staleVersion')
  },
})
