import { violates } from '@jianjia/db'
import { findPersonName, findTargets, insertPosts, listPostsOf, lockTree } from '@jianjia/db/org'
import { ok, PersonId, PlainDate, refuse, type UnitId } from '@jianjia/domain/kernel'
import { inScope } from '@jianjia/domain/policy'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { acceptPosts, POST_FIELDS, toNewPosts } from './new-posts.ts'

const FIRST_DAY = PlainDate.parse('0001-01-01')

/** Another post for somebody who is known here. */
export const addPost = change({
  name: 'person.addPost',
  action: 'person.manage',
  audit: 'named',
  dataClass: 'personal',
  input: { personId: PersonId, ...POST_FIELDS },
  target: { unit: 'unitId' },
  output: z.strictObject({ personId: PersonId }),
  subjectOf: ({ personId }) => ({ kind: 'person', id: personId }),
  run: async ({ tx, input, actor, scope, newId }) => {
    const { personId, unitId, role, portfolio, from } = input
    await lockTree(tx)
    const posts = [{ unitId, role, portfolio, from }]
    const accepted = await acceptPosts(tx, { posts, actor })
    if (!accepted.ok) {
      const { path, ...refusal } = accepted.refusal
      return { ok: false, refusal: { ...refusal, ...(path && { path: path.slice(2) }) } }
    }
    const missing = refuse('notFoundOrNoAccess', {}, { path: ['personId'] })
    if ((await findPersonName(tx, personId)) === undefined) return missing
    // Who is not known in the own units must not be found by trying ids.
    if (scope.kind === 'limited') {
      const held = await listPostsOf(tx, { personIds: [personId], day: FIRST_DAY })
      const ids: readonly UnitId[] = held.map((post) => post.unitId)
      const targets = await findTargets(tx, ids)
      if (![...targets.values()].some(({ unitPath }) => inScope(scope, unitPath))) return missing
    }
    try {
      await insertPosts(tx, toNewPosts(posts, { personId, recordedBy: actor.personId, newId }))
    } catch (error) {
      if (violates(error, 'post_overlap')) return refuse('postHeldAlready', {}, { path: ['role'] })
      throw error
    }
    return ok({ personId })
  },
})
