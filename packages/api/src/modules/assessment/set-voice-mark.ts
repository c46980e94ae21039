import { findAssessmentWithScheme, listVoicesOfUnit, lockCohort, saveVoiceMark } from '@jianjia/db/assessment'
import { acceptVoice, VoiceEntry } from '@jianjia/domain/assessment'
import { AssessmentId, ok, refuse, UnitId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { assessorOf, decidesForOthers, stillRuns } from './assessment-target.ts'

/** Enters what was collected of one voice of the scheme for one unit: the mark, of how many papers, and how. */
export const setVoiceMark = change({
  name: 'assessment.setVoiceMark',
  action: 'assessment.assign',
  audit: 'named',
  dataClass: 'internal',
  input: {
    assessmentId: AssessmentId,
    unitId: UnitId,
    raterId: z.string().min(1).max(80),
    ...VoiceEntry.shape,
    /** 0 = nothing was entered yet. */
    expectedVersion: z.int().min(0),
  },
  target: assessorOf,
  output: z.strictObject({ version: z.int() }),
  run: async ({ tx, input, actor, subject }) => {
    const runs = stillRuns(subject)
    if (!runs.ok) return runs
    const { assessmentId, unitId, raterId, points, papers, reason, expectedVersion: seenVersion } = input
    const others = decidesForOthers(actor, [unitId])
    if (!others.ok) return others
    const [unit] = await lockCohort(tx, { assessmentId, unitIds: [unitId] })
    const found = await findAssessmentWithScheme(tx, assessmentId)
    const rater = found?.scheme.raters?.find(({ id }) => id === raterId)
    if (unit === undefined) return refuse('notFoundOrNoAccess', {}, { path: ['unitId'] })
    if (rater === undefined) return refuse('notFoundOrNoAccess', {}, { path: ['raterId'] })
    if (unit.exempt) return refuse('unitExempt', { unit: unit.name }, { path: ['unitId'] })
    const asked = (await listVoicesOfUnit(tx, { assessmentId, unitId })).find((one) => one.raterId === raterId)
    if (asked?.state === 'counted') return refuse('voiceCounted', { voice: raterId }, { path: ['raterId'] })
    if (asked) return refuse('voiceCallOpen', { voice: raterId }, { path: ['raterId'], until: asked.closesOn })
    const entry = acceptVoice(rater, { points, papers, reason })
    if (!entry.ok) return entry
    const of = { assessmentId, unitId, raterId, recordedBy: actor.personId, seenVersion }
    const version = await saveVoiceMark(tx, { ...of, ...entry.value })
    return version === undefined ? refuse('staleVersion', { raterId }) : ok({ version })
  },
})
