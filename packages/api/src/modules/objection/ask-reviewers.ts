import { listAssignments } from '@jianjia/db/assessment'
import { askReviewers as writeAsked, listObjections, lockObjection } from '@jianjia/db/objection'
import { ObjectionId, ok, PersonId, refuse } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { happened } from '../notice/happened.ts'
import { objectionOf } from './objection-target.ts'

/** The district asks people who have marked the unit what they say of an objection. Asking twice is asking once. */
export const askReviewers = change({
  name: 'objection.ask',
  action: 'objection.answer',
  audit: 'named',
  dataClass: 'unitOnly',
  input: { objectionId: ObjectionId, reviewerIds: z.array(PersonId).min(1).max(30) },
  target: objectionOf,
  output: z.strictObject({ asked: z.int() }),
  run: async ({ tx, input, actor, services }) => {
    const { objectionId } = input
    const found = await lockObjection(tx, objectionId)
    if (found === undefined) return refuse('notFoundOrNoAccess')
    const { assessmentId, unitId, state } = found
    if (state !== 'raised') return refuse('stateMoved', { subject: 'objection', state, event: 'ask' })
    const reviewers = await listAssignments(tx, { assessmentId, unitId })
    const strange = input.reviewerIds.findIndex((id) => !reviewers.some(({ reviewerId }) => reviewerId === id))
    if (strange >= 0) return refuse('notFoundOrNoAccess', {}, { path: ['reviewerIds', strange] })
    const asked = await writeAsked(tx, {
      ...{ objectionId, by: actor.personId },
      reviewerIds: [...new Set(input.reviewerIds)],
    })
    const [row] = await listObjections(tx, { objectionId })
    await happened(
      { tx, services, by: actor.personId },
      asked.map((personId) => ({
        ...{ kind: 'objectionAsked', unitId, subjectId: objectionId, personId },
        ...{ about: `${row?.unitName ?? ''}：${row?.assessmentName ?? ''}`, dueOn: found.answerBy },
      })),
    )
    return ok({ asked: asked.length })
  },
})
