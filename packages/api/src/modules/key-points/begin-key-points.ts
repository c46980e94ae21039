import { findKeyPoints, insertKeyPoints, listKeyPointsVersions } from '@jianjia/db/key-points'
import { KeyPointsId, ok, refuse, UnitId } from '@jianjia/domain/kernel'
import { EMPTY_KEY_POINTS, keyPointsFromEarlier, mayIssueKeyPoints } from '@jianjia/domain/plan'
import { z } from 'zod'
import { change } from '../../frame/change.ts'

/** A draft of key points without a file: empty, or with the words of what the same union has issued before. */
export const beginKeyPoints = change({
  name: 'keyPoints.begin',
  action: 'keyPoints.write',
  audit: 'named',
  dataClass: 'unitOnly',
  input: { unitId: UnitId, from: KeyPointsId.nullable() },
  target: { unit: 'unitId' },
  output: z.strictObject({ keyPointsId: KeyPointsId }),
  subjectOf: ({ keyPointsId }) => ({ kind: 'keyPoints', id: keyPointsId }),
  run: async ({ tx, input: { unitId, from }, actor, target, newId }) => {
    if (target === undefined || !mayIssueKeyPoints(target.unitKind)) return refuse('keyPointsOnlyAbove')
    const earlier = from === null ? undefined : await findKeyPoints(tx, from)
    const [newest] = earlier === undefined ? [] : await listKeyPointsVersions(tx, earlier.keyPointsId)
    if (from !== null && (earlier?.unitId !== unitId || newest === undefined))
      return refuse('notFoundOrNoAccess', {}, { path: ['from'] })
    const draft = newest === undefined ? EMPTY_KEY_POINTS : keyPointsFromEarlier(newest.content)
    const keyPointsId = newId<KeyPointsId>()
    await insertKeyPoints(tx, { keyPointsId, unitId, draft, sourceSeq: 0, createdBy: actor.personId })
    return ok({ keyPointsId })
  },
})
