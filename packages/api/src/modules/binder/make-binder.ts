import { type BinderRow, forgetOldBinders, listBinders, requestBinder } from '@jianjia/db/binder'
import { BINDER_FORMATS, bytesTakenIn, MAX_BINDER_BYTES } from '@jianjia/domain/binder'
import { AssessmentId, BinderId, ok, refuse, UnitId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { binderKey } from './binder-key.ts'
import { binderMayBeShown, binderPart } from './binder-target.ts'
import { currentBinder } from './current-binder.ts'

/** Rows of files that have long been swept away. */
const FORGOTTEN_DAYS = 60

/**
 * Has the binder made in a form, of the state as it is now. What is made of this state already is not made again; what is
 * being made goes on, unless nothing has been heard of it for a minute.
 */
export const makeBinder = change({
  name: 'binder.make',
  action: 'binder.make',
  audit: 'named',
  dataClass: 'unitOnly',
  input: { assessmentId: AssessmentId, unitId: UnitId, format: z.enum(BINDER_FORMATS) },
  target: binderPart,
  output: z.strictObject({ binderId: BinderId, stateHash: z.string(), state: z.enum(['waiting', 'making', 'ready']) }),
  subjectOf: ({ binderId }) => ({ kind: 'binder', id: binderId }),
  run: async ({ tx, input, actor, subject, today, services, newId }) => {
    const { districtId, assessmentId, unitId, format } = input
    if (subject === undefined) return refuse('notFoundOrNoAccess')
    const shown = binderMayBeShown(subject, actor, unitId)
    if (!shown.ok) return shown
    const current = await currentBinder(tx, { input, subject, today, services })
    if (current === undefined) return refuse('notFoundOrNoAccess')
    const { binder, content, stateHash } = current
    const bytes = bytesTakenIn(binder, format)
    if (bytes > MAX_BINDER_BYTES) return refuse('binderTooLarge', { bytes, limit: MAX_BINDER_BYTES })
    await forgetOldBinders(tx, { assessmentId, unitId, days: FORGOTTEN_DAYS })
    const known = (await listBinders(tx, input)).find((row) => row.format === format && row.stateHash === stateHash)
    const key = binderKey({ districtId, unitId, stateHash, format })
    if (known?.state === 'ready' && (await services.madeFiles.has(key)))
      return ok({ binderId: known.binderId, stateHash, state: 'ready' as const })
    if (known !== undefined && isUnderWay(known)) return ok({ binderId: known.binderId, stateHash, state: known.state })
    const binderId = await requestBinder(tx, {
      ...{ binderId: newId<BinderId>(), assessmentId, unitId, format, stateHash, content, asOf: binder.asOf },
      ...{ total: 1, requestedBy: actor.personId },
    })
    await services.jobs.add(tx, { name: 'makeBinder', payload: { districtId, binderId } })
    return ok({ binderId, stateHash, state: 'waiting' as const })
  },
})

function isUnderWay(row: BinderRow): row is BinderRow & { readonly state: 'waiting' | 'making' } {
  return (row.state === 'waiting' || row.state === 'making') && !row.stalled
}
