import { putInBin } from '@jianjia/db/bin'
import { lockKeyPoints, moveKeyPoints } from '@jianjia/db/key-points'
import { KeyPointsId, ok, refuse, step } from '@jianjia/domain/kernel'
import { keyPointsLifecycle } from '@jianjia/domain/plan'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { keyPointsTarget } from './key-points-target.ts'

/** Puts a draft into the bin that was never issued. Its words wait there; its file stays for ever. */
export const discardKeyPoints = change({
  name: 'keyPoints.discard',
  action: 'keyPoints.write',
  audit: 'named',
  dataClass: 'unitOnly',
  input: { keyPointsId: KeyPointsId, expectedVersion: z.int() },
  target: keyPointsTarget,
  output: z.strictObject({ version: z.int() }),
  run: async ({ tx, input: { keyPointsId, expectedVersion: seenVersion }, actor, record }) => {
    const found = await lockKeyPoints(tx, keyPointsId)
    if (found === undefined) return refuse('notFoundOrNoAccess')
    const { unitId, state: from, draft: contents } = found
    const moved = step(keyPointsLifecycle, from, 'discard')
    if (!moved.ok) return moved
    const version = await moveKeyPoints(tx, { keyPointsId, from, to: moved.value, seenVersion, draft: null })
    if (version === undefined) return refuse('staleVersion', { version: found.version, savedBy: found.savedByName })
    const { subject } = keyPointsLifecycle
    await record({ subject, subjectId: keyPointsId, unitId, from, event: 'discard', to: moved.value })
    if (contents !== null) {
      const of = { kind: 'keyPoints', subjectId: keyPointsId, title: contents.title } as const
      await putInBin(tx, { ...of, unitId, contents, by: actor.personId })
    }
    return ok({ version })
  },
})
