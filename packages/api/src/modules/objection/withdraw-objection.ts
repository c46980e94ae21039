import { endObjection, lockObjection } from '@jianjia/db/objection'
import { objectionLifecycle } from '@jianjia/domain/assessment'
import { ObjectionId, ok, refuse, step } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { objectionOf } from './objection-target.ts'

/** The branch takes an objection back while it waits; it may object again within the days. */
export const withdrawObjection = change({
  name: 'objection.withdraw',
  action: 'objection.raise',
  audit: 'named',
  dataClass: 'unitOnly',
  input: { objectionId: ObjectionId, expectedVersion: z.int() },
  target: objectionOf,
  output: z.strictObject({ version: z.int() }),
  run: async ({ tx, input: { objectionId, expectedVersion }, record }) => {
    const found = await lockObjection(tx, objectionId)
    if (found === undefined) return refuse('notFoundOrNoAccess')
    if (found.version !== expectedVersion) return refuse('staleVersion', { expectedVersion })
    const moved = step(objectionLifecycle, found.state, 'withdraw')
    if (!moved.ok) return moved
    const ended = { objectionId, expectedVersion, to: 'withdrawn', answer: null, correctedSetId: null } as const
    if (!(await endObjection(tx, ended))) return refuse('staleVersion', { expectedVersion })
    const about = { subject: 'objection', subjectId: objectionId, unitId: found.unitId } as const
    await record({ ...about, from: 'raised', event: 'withdraw', to: 'withdrawn' })
    return ok({ version: expectedVersion + 1 })
  },
})
