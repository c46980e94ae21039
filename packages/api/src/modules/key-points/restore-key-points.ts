import { findBinned, takeOutOfBin } from '@jianjia/db/bin'
import { lockKeyPoints, moveKeyPoints } from '@jianjia/db/key-points'
import { checkRestorable } from '@jianjia/domain/bin'
import { KeyPointsId, ok, refuse, step } from '@jianjia/domain/kernel'
import { KeyPointsContent, keyPointsLifecycle } from '@jianjia/domain/plan'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { keyPointsTarget } from './key-points-target.ts'

/** Takes a draft out of the bin, with every word that it had. */
export const restoreKeyPoints = change({
  name: 'keyPoints.restore',
  action: 'keyPoints.write',
  audit: 'named',
  dataClass: 'unitOnly',
  input: { keyPointsId: KeyPointsId },
  target: keyPointsTarget,
  output: z.strictObject({ version: z.int() }),
  run: async ({ tx, input: { keyPointsId }, today, record }) => {
    const found = await lockKeyPoints(tx, keyPointsId)
    const of = { kind: 'keyPoints', subjectId: keyPointsId } as const
    const binned = checkRestorable(found && (await findBinned(tx, of)), today)
    if (!binned.ok) return binned
    if (found === undefined || !(await takeOutOfBin(tx, of))) return refuse('binEmptied')
    const { unitId, state: from, version: seenVersion } = found
    const moved = step(keyPointsLifecycle, from, 'restore')
    if (!moved.ok) return moved
    const draft = KeyPointsContent.parse(binned.value.contents)
    const version = await moveKeyPoints(tx, { keyPointsId, from, to: moved.value, seenVersion, draft })
    if (version === undefined) return refuse('staleVersion', { version: seenVersion })
    const { subject } = keyPointsLifecycle
    await record({ subject, subjectId: keyPointsId, unitId, from, event: 'restore', to: moved.value })
    return ok({ version })
  },
})
