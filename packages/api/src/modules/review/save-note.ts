import { findAssessmentWithScheme } from '@jianjia/db/assessment'
import { saveNote as writeNote } from '@jianjia/db/review'
import { AssessmentId, ok, refuse, UnitId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { reviewedUnit } from './review-target.ts'

/** Keeps a note of my own beside a line, and whether I doubt it. Nobody else ever reads it, whatever becomes of the marks. */
export const saveNote = change({
  name: 'review.saveNote',
  action: 'review.write',
  audit: 'named',
  dataClass: 'unitOnly',
  input: {
    assessmentId: AssessmentId,
    unitId: UnitId,
    itemId: z.string().min(1).max(80),
    text: z.string().trim().max(1000),
    doubtful: z.boolean(),
    /** 0 = nothing was kept yet. */
    expectedVersion: z.int().min(0),
  },
  target: reviewedUnit,
  output: z.strictObject({ version: z.int() }),
  run: async ({ tx, input, actor }) => {
    const { assessmentId, unitId, itemId, text, doubtful, expectedVersion: seenVersion } = input
    const found = await findAssessmentWithScheme(tx, assessmentId)
    if (!found?.scheme.items.some(({ id }) => id === itemId))
      return refuse('notFoundOrNoAccess', {}, { path: ['itemId'] })
    const of = { assessmentId, unitId, reviewerId: actor.personId }
    const version = await writeNote(tx, of, { itemId, text, doubtful, seenVersion })
    return version === undefined ? refuse('staleVersion', { itemId }) : ok({ version })
  },
})
