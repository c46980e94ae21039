import { findVersion, insertProgress, listTickingRecords } from '@jianjia/db/plan'
import { addMonths, type EntryId, ok, PlanId, type Result, refuse } from '@jianjia/domain/kernel'
import { acceptProgress, isRunning, ProgressDraft, windowAt } from '@jianjia/domain/plan'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { planTarget } from './plan-target.ts'

/** A word on one item: done, postponed, dropped, ticked by the wrong record, or nothing of it. The words before it stay. */
export const recordProgress = change({
  name: 'plan.recordProgress',
  action: 'plan.write',
  audit: 'named',
  dataClass: 'internal',
  input: { planId: PlanId, progress: ProgressDraft },
  target: planTarget,
  output: z.strictObject({ planId: PlanId }),
  subjectOf: ({ planId }) => ({ kind: 'plan', id: planId }),
  run: async ({ tx, input: { planId, progress }, subject: plan, actor, today }) => {
    if (plan === undefined) return refuse('notFoundOrNoAccess')
    if (!isRunning(plan.state)) return refuse('stateMoved', { subject: 'plan', state: plan.state })
    const content = (await findVersion(tx, plan))?.content
    const item = content?.items.find(({ id }) => id === progress.itemId)
    const period = content?.period
    const window = item && period ? windowAt(item, period, progress.windowStart) : undefined
    const accepted = acceptProgress(progress, { window, today })
    if (!accepted.ok) return accepted
    const of = { planId, unitId: plan.unitId, itemId: progress.itemId, windowStart: progress.windowStart }
    const entryId = progress.act === 'notThisRecord' ? await ownRecord(progress.entryId) : ok(null)
    if (!entryId.ok) return entryId
    await insertProgress(tx, {
      ...{ ...of, act: progress.act, entryId: entryId.value, recordedBy: actor.personId },
      day: progress.act === 'done' ? progress.day : null,
      toMonth: progress.act === 'postponed' ? progress.toMonth : null,
      reason: 'reason' in progress ? progress.reason : 'note' in progress ? progress.note : null,
    })
    return ok({ planId })

    async function ownRecord(id: string): Promise<Result<EntryId>> {
      if (plan === undefined || !period) return refuse('notFoundOrNoAccess')
      const asked = { unitId: plan.unitId, from: period.start, to: addMonths(period.end, 1) }
      const record = (await listTickingRecords(tx, asked)).find((candidate) => candidate.entryId === id)
      return record === undefined
        ? refuse('notFoundOrNoAccess', {}, { path: ['progress', 'entryId'] })
        : ok(record.entryId)
    }
  },
})
