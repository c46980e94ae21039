import { insertKeyPoints, insertKeyPointsSource } from '@jianjia/db/key-points'
import { KeyPointsId, ok, refuse, UnitId } from '@jianjia/domain/kernel'
import { EMPTY_KEY_POINTS, keyPointsFromReading, mayIssueKeyPoints } from '@jianjia/domain/plan'
import { z } from 'zod'
import { upload } from '../../frame/upload.ts'
import { keepOriginal } from '../plan/keep-original.ts'
import { readPlanSource } from '../plan/read-plan-source.ts'

/** A draft of key points from a file, which is kept as it came, also where nothing can be read of it. */
export const startKeyPoints = upload({
  name: 'keyPoints.start',
  action: 'keyPoints.write',
  audit: 'named',
  dataClass: 'unitOnly',
  input: { unitId: UnitId },
  target: { unit: 'unitId' },
  output: z.strictObject({ keyPointsId: KeyPointsId }),
  subjectOf: ({ keyPointsId }) => ({ kind: 'keyPoints', id: keyPointsId }),
  prepare: async (file) => {
    const { lines, readings, refused } = await readPlanSource(file)
    return ok(async ({ tx, input: { districtId, unitId }, actor, target, services, newId }) => {
      if (target === undefined || !mayIssueKeyPoints(target.unitKind)) return refuse('keyPointsOnlyAbove')
      const by = actor.personId
      const fileId = await keepOriginal({ tx, services, file, by, owner: { districtId, unitId } })
      const keyPointsId = newId<KeyPointsId>()
      const [reading] = readings
      const draft = reading === undefined ? EMPTY_KEY_POINTS : keyPointsFromReading(reading)
      await insertKeyPoints(tx, { keyPointsId, unitId, draft, sourceSeq: 1, createdBy: by })
      await insertKeyPointsSource(tx, { keyPointsId, seq: 1, fileId, lines, refused, addedBy: by })
      return ok({ keyPointsId })
    })
  },
})
