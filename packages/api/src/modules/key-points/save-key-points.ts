import { saveKeyPoints as store } from '@jianjia/db/key-points'
import { KeyPointsId, ok, refuse } from '@jianjia/domain/kernel'
import { KeyPointsContent } from '@jianjia/domain/plan'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { keyPointsTarget } from './key-points-target.ts'

/** Keeps what was written so far; gaps only stand in the way of issuing. */
export const saveKeyPoints = change({
  name: 'keyPoints.save',
  action: 'keyPoints.write',
  audit: 'named',
  dataClass: 'unitOnly',
  input: { keyPointsId: KeyPointsId, content: KeyPointsContent, expectedVersion: z.int() },
  target: keyPointsTarget,
  output: z.strictObject({ version: z.int(), savedAt: z.string() }),
  run: async ({ tx, input, actor, subject }) => {
    if (subject === undefined) return refuse('notFoundOrNoAccess')
    const { keyPointsId, content: draft, expectedVersion: seenVersion } = input
    if (subject.draft === null) return refuse('stateMoved', { subject: 'keyPoints', state: subject.state })
    const saved = await store(tx, { keyPointsId, draft, savedBy: actor.personId, seenVersion })
    if (saved === undefined) return refuse('staleVersion', { version: subject.version, savedBy: subject.savedByName })
    return ok({ version: saved.version, savedAt: saved.savedAt.toISOString() })
  },
})
