import { findAssessmentWithScheme, insertVoiceCall, lockCohort } from '@jianjia/db/assessment'
import { acceptClosingDay, unitsToAsk, VOICE_ASKED, VoiceNote } from '@jianjia/domain/assessment'
import { AssessmentId, ok, type PersonId, PlainDate, refuse, VoiceCallId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { assessorOf, stillRuns } from '../assessment/assessment-target.ts'
import { tellAsked } from './tell-asked.ts'
import { findWhoMarks } from './who-marks.ts'

/**
 * Asks the people of a voice, with an account, for their marks of every unit that is scored and has no mark of the voice
 * yet. Units that too few would mark are left out, since a single mark could be told from the mean.
 */
export const openCall = change({
  name: 'voice.open',
  action: 'assessment.assign',
  audit: 'named',
  dataClass: 'internal',
  input: {
    assessmentId: AssessmentId,
    raterId: z.string().min(1).max(80),
    asked: z.enum(VOICE_ASKED),
    closesOn: PlainDate,
    note: VoiceNote,
  },
  target: assessorOf,
  output: z.strictObject({ callId: VoiceCallId, units: z.int(), people: z.int() }),
  subjectOf: ({ callId: id }) => ({ kind: 'voiceCall', id }),
  run: async ({ tx, input, actor, subject, today, now, newId, services, record }) => {
    const runs = stillRuns(subject)
    if (!runs.ok) return runs
    const { assessmentId, raterId, asked, closesOn, note } = input
    const day = acceptClosingDay(closesOn, today)
    if (!day.ok) return day
    const found = await findAssessmentWithScheme(tx, assessmentId)
    if (found?.scheme.raters?.some(({ id }) => id === raterId) !== true)
      return refuse('notFoundOrNoAccess', {}, { path: ['raterId'] })
    // Holds the units, so that nobody enters a mark of the voice between this look and the writes.
    await lockCohort(tx, { assessmentId })
    const who = await findWhoMarks(tx, { assessmentId, raterId, today, now })
    const units = unitsToAsk(who.peopleOf(asked))
    if (units.length === 0) return refuse('voiceNobodyToAsk', { voice: raterId }, { path: ['asked'] })
    const callId = newId<VoiceCallId>()
    const call = { callId, assessmentId, raterId, asked, closesOn, note, openedBy: actor.personId, units }
    if (!(await insertVoiceCall(tx, call))) return refuse('voiceCallOpen', { voice: raterId }, { path: ['raterId'] })
    await record({ subject: 'voiceCall', subjectId: callId, event: 'open', to: 'open' })
    const times = new Map<PersonId, number>()
    for (const personId of units.flatMap(({ personIds }) => personIds))
      times.set(personId, (times.get(personId) ?? 0) + 1)
    await tellAsked(
      { tx, services, by: actor.personId },
      {
        ...{ kind: 'voiceAsked', assessmentId, about: runs.value.name, dueOn: closesOn, homeOf: who.homeOf },
        people: [...times].map(([personId, count]) => ({ personId, units: count })),
      },
    )
    return ok({ callId, units: units.length, people: times.size })
  },
})
