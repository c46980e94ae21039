import type { Tx } from '@jianjia/db'
import { listKeyPointsVersions, lockKeyPoints, moveKeyPoints } from '@jianjia/db/key-points'
import { KeyPointsId, ok, type Result, refuse, step } from '@jianjia/domain/kernel'
import { keyPointsLifecycle } from '@jianjia/domain/plan'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import type { Moved } from '../../frame/transition.ts'
import { keyPointsTarget } from './key-points-target.ts'

const described = {
  action: 'keyPoints.write',
  audit: 'named',
  dataClass: 'unitOnly',
  input: { keyPointsId: KeyPointsId, expectedVersion: z.int() },
  target: keyPointsTarget,
  output: z.strictObject({ version: z.int() }),
} as const

/** Opens what was issued again; the issued version holds until the next one is issued. */
export const reviseKeyPoints = change({
  ...described,
  name: 'keyPoints.revise',
  run: ({ tx, input, record }) => move({ tx, input, record, event: 'revise' }),
})

/** Puts the changes aside; the issued version holds on. */
export const dropKeyPointsRevision = change({
  ...described,
  name: 'keyPoints.dropRevision',
  run: ({ tx, input, record }) => move({ tx, input, record, event: 'dropRevision' }),
})

interface Move {
  readonly tx: Tx
  readonly input: { readonly keyPointsId: KeyPointsId; readonly expectedVersion: number }
  readonly event: 'revise' | 'dropRevision'
  readonly record: (moved: Moved) => Promise<void>
}

async function move({ tx, input, event, record }: Move): Promise<Result<{ version: number }>> {
  const found = await lockKeyPoints(tx, input.keyPointsId)
  if (found === undefined) return refuse('notFoundOrNoAccess')
  const { keyPointsId, unitId, state: from } = found
  const moved = step(keyPointsLifecycle, from, event)
  if (!moved.ok) return moved
  const [newest] = event === 'revise' ? await listKeyPointsVersions(tx, keyPointsId) : []
  const seenVersion = input.expectedVersion
  const to = moved.value
  const version = await moveKeyPoints(tx, { keyPointsId, from, to, seenVersion, draft: newest?.content ?? null })
  if (version === undefined) return refuse('staleVersion', { version: found.version })
  await record({ subject: keyPointsLifecycle.subject, subjectId: keyPointsId, unitId, from, event, to })
  return ok({ version })
}
