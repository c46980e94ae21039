import { localPart } from '@jianjia/db'
import { endPosts, findPost, listAdministrators, listPersonAccounts, lockTree, type StoredPost } from '@jianjia/db/org'
import { ok, PersonId, PlainDate, PostId, refuse } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'

/**
 * The last day of a post, or null for a post that was entered by mistake and never was one. The last administrator who can
 * sign in stays.
 */
export const endPost = change({
  name: 'person.endPost',
  action: 'person.manage',
  audit: 'named',
  dataClass: 'personal',
  input: { postId: PostId, lastDay: PlainDate.nullable() },
  target: async ({ db, input }) => {
    const post = await findPost(db, input.postId)
    return post && { unitId: post.unitId, subject: post }
  },
  output: z.strictObject({ personId: PersonId }),
  subjectOf: ({ personId }) => ({ kind: 'person', id: personId }),
  run: async ({ tx, input, actor, subject, today }) => {
    const { postId, lastDay } = input
    if (subject === undefined) return refuse('notFoundOrNoAccess')
    const { personId, role, validFrom, validTo, voided }: StoredPost = subject
    if (voided) return refuse('stateMoved')
    if (lastDay !== null && lastDay < validFrom)
      return refuse('datesOutOfOrder', { from: validFrom, to: lastDay }, { path: ['lastDay'] })
    if (lastDay !== null && validTo !== null && lastDay > validTo)
      return refuse('datesOutOfOrder', { from: lastDay, to: validTo }, { path: ['lastDay'] })
    await lockTree(tx)
    if (role === 'districtAdministrator') {
      const others = (await listAdministrators(tx, today)).filter((id) => id !== personId)
      const { districtId } = input
      const accounts = await listPersonAccounts(localPart(tx), { districtId, personIds: others })
      if (!accounts.some(({ disabled }) => !disabled)) return refuse('lastAdministrator')
    }
    const ended = await endPosts(tx, { postIds: [postId], lastDay, by: actor.personId })
    return ended === 1 ? ok({ personId }) : refuse('stateMoved')
  },
})
