import {
  endVoiceCall,
  findAssessmentWithScheme,
  insertCountedVoices,
  type LaidMark,
  listSealedMarks,
  listVoiceCalls,
  lockCohort,
  lockVoiceCall,
} from '@jianjia/db/assessment'
import { countVoiceCall, mayCount } from '@jianjia/domain/assessment'
import { ok, refuse, UnitId, VoiceCallId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { stillRuns } from '../assessment/assessment-target.ts'
import { placeOf } from './mark-place.ts'
import { assessorOfCall } from './voice-target.ts'

/**
 * Opens the marks of a call all at once, enters what they come to for each unit, and destroys every single one. Of a unit
 * with fewer than five they are destroyed unopened: its mark of the voice stays missing.
 */
export const countCall = change({
  name: 'voice.count',
  action: 'assessment.assign',
  audit: 'named',
  dataClass: 'internal',
  input: { callId: VoiceCallId, expectedVersion: z.int().min(1) },
  target: assessorOfCall,
  output: z.strictObject({ callId: VoiceCallId, counted: z.array(UnitId), tooFew: z.array(UnitId) }),
  subjectOf: ({ callId: id }) => ({ kind: 'voiceCall', id }),
  run: async ({ tx, input, actor, subject, today, services, record }) => {
    const runs = stillRuns(subject)
    if (!runs.ok) return runs
    const { callId, expectedVersion: seenVersion } = input
    const call = await lockVoiceCall(tx, { callId, until: 'ended' })
    if (call === undefined) return refuse('notFoundOrNoAccess')
    if (call.version !== seenVersion) return refuse('staleVersion')
    if (call.state !== 'open') return refuse('stateMoved', { subject: 'voiceCall', state: call.state })
    const { assessmentId, raterId, note } = call
    const asked = (await listVoiceCalls(tx, assessmentId)).find((one) => one.callId === callId)?.units ?? []
    const laid = await listSealedMarks(tx, callId)
    const whole = { closesOn: call.closesOn, asked: asked.reduce((all, unit) => all + unit.asked, 0) }
    const may = mayCount({ ...whole, given: laid.length }, today)
    if (!may.ok) return may
    const cohort = await lockCohort(tx, { assessmentId, unitIds: asked.map(({ unitId }) => unitId) })
    const exempt = new Set(cohort.flatMap((unit) => (unit.exempt ? [unit.unitId] : [])))
    const rater = (await findAssessmentWithScheme(tx, assessmentId))?.scheme.raters?.find(({ id }) => id === raterId)
    if (rater === undefined) return refuse('notFoundOrNoAccess')
    const open = ({ unitId, personId, envelopeId, ...mark }: LaidMark) =>
      services.ballotBox.open(placeOf({ districtId: tx.districtId, callId, unitId, personId, envelopeId }), mark)
    const units = asked.map(({ unitId }) => unitId)
    const result = countVoiceCall({ rater, asked: units, exempt, laid, open })
    if (!result.ok) return result
    const { counted, ends } = result.value
    await insertCountedVoices(tx, { assessmentId, raterId, note, by: actor.personId }, counted)
    if (!(await endVoiceCall(tx, { callId, to: 'counted', reason: null, seenVersion, units: ends })))
      return refuse('staleVersion')
    await record({ subject: 'voiceCall', subjectId: callId, from: 'open', event: 'count', to: 'counted' })
    return ok({
      callId,
      counted: counted.map(({ unitId }) => unitId),
      tooFew: ends.flatMap(({ unitId, state }) => (state === 'tooFew' ? [unitId] : [])),
    })
  },
})
