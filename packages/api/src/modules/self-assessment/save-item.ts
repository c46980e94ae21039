import { saveSelfItem } from '@jianjia/db/self-assessment'
import { modeOf, SelfNote } from '@jianjia/domain/assessment'
import { AssessmentId, refuse, UnitId } from '@jianjia/domain/kernel'
import { pointsFor } from '@jianjia/domain/scheme'
import { readFact } from '@jianjia/domain/scoring'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { lockItem } from './locked-item.ts'
import { ownPart } from './own-part-target.ts'
import { answerSave, SavedLine } from './saved-line.ts'

/** Saves what the branch says to one line: its answer in the form of the rule, and words that go with it. */
export const saveItem = change({
  name: 'selfAssessment.saveItem',
  action: 'selfAssessment.write',
  audit: 'named',
  dataClass: 'unitOnly',
  input: {
    assessmentId: AssessmentId,
    unitId: UnitId,
    itemId: z.string().min(1).max(80),
    /** null = not answered (again). */
    value: z.json(),
    note: SelfNote,
    /** 0 = nothing was saved yet. */
    expectedVersion: z.int().min(0),
  },
  target: ownPart,
  output: SavedLine,
  run: async ({ tx, input, actor }) => {
    const { assessmentId, unitId, itemId, note, expectedVersion } = input
    const line = await lockItem(tx, { assessmentId, unitId, itemId })
    if (!line.ok) return line
    const { criterion, segment } = line.value
    if (modeOf(criterion) !== 'claim') return refuse('itemNotClaimed', { item: criterion.name }, { path: ['itemId'] })
    const full = pointsFor(criterion.points, segment ?? undefined) ?? '0'
    const read = readFact({ rule: criterion.rule, full, path: 'value' }, input.value)
    if (!read.ok)
      return refuse('answerInvalid', { item: criterion.name, fault: read.faults[0]?.code ?? '' }, { path: ['value'] })
    const of = { assessmentId, unitId, itemId }
    const answer = { value: read.value, note }
    const saved = await saveSelfItem(tx, { ...of, answer, savedBy: actor.personId, seenVersion: expectedVersion })
    return answerSave(tx, of, saved)
  },
})
