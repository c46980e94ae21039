import { insertPersons, insertPosts, lockTree } from '@jianjia/db/org'
import { ok, PersonId } from '@jianjia/domain/kernel'
import { can, Username } from '@jianjia/domain/policy'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { acceptPosts, PostDrafts, toNewPosts } from './new-posts.ts'
import { openAccount } from './open-account.ts'

/** A person with posts and, where an administrator asks for it, an account whose first password is shown once. */
export const addPerson = change({
  name: 'person.add',
  action: 'person.manage',
  audit: 'named',
  dataClass: 'personal',
  input: { name: z.string().trim().min(1).max(40), posts: PostDrafts, username: Username.nullable() },
  target: async ({ input }) => {
    const [first] = input.posts
    return first && { unitId: first.unitId }
  },
  output: z.strictObject({
    ...{ personId: PersonId, name: z.string(), username: z.string().nullable() },
    oneTimePassword: z.string().nullable(),
  }),
  withoutSecret: (answer) => ({ ...answer, oneTimePassword: null }),
  subjectOf: ({ personId }) => ({ kind: 'person', id: personId }),
  run: async ({ tx, input, actor, target, services, newId }) => {
    const { name, posts, username } = input
    await lockTree(tx)
    const accepted = await acceptPosts(tx, { posts, actor })
    if (!accepted.ok) return accepted
    const personId = newId<PersonId>()
    await insertPersons(tx, [{ id: personId, name, ...services.pinyin(name) }])
    await insertPosts(tx, toNewPosts(posts, { personId, recordedBy: actor.personId, newId }))
    if (username === null || target === undefined) return ok({ personId, name, username: null, oneTimePassword: null })
    const decision = can(actor, 'account.reset', target)
    if (!decision.allowed) return { ok: false, refusal: decision.refusal }
    const opened = await openAccount(tx, { personId, name, username }, services)
    return opened.ok ? ok({ personId, name, username, oneTimePassword: opened.value }) : opened
  },
})
