import { findTargets } from '@jianjia/db/org'
import { type NewPost } from '@jianjia/db/org'
import type { TenantRead } from '@jianjia/db'
import { ok, type PersonId, PlainDate, type PostId, type Result, refuse, UnitId } from '@jianjia/domain/kernel'
import { acceptPost, Role } from '@jianjia/domain/org'
import { type Actor, can } from '@jianjia/domain/policy'
import { z } from 'zod'
import { findLockedTree } from '../org/current-tree.ts'

export const POST_FIELDS = {
  unitId: UnitId,
  role: Role,
  portfolio: z.string().trim().min(1).max(80).nullable(),
  from: PlainDate,
}
const PostDraft = z.strictObject(POST_FIELDS)
export type PostDraft = z.infer<typeof PostDraft>
export const PostDrafts = z.array(PostDraft).min(1).max(10)

export interface PostQuestion {
  readonly posts: readonly PostDraft[]
  readonly actor: Actor
}

/** Whether the actor may give all of these posts and their units can have them. Reads one tree per first day. */
export async function acceptPosts(db: TenantRead, { posts, actor }: PostQuestion): Promise<Result<void>> {
  const targets = await findTargets(
    db,
    posts.map(({ unitId }) => unitId),
  )
  for (const [index, post] of posts.entries()) {
    const target = targets.get(post.unitId)
    if (target === undefined) return refuse('notFoundOrNoAccess', {}, { path: ['posts', index, 'unitId'] })
    const decision = can(actor, 'person.manage', target)
    if (!decision.allowed) return { ok: false, refusal: decision.refusal }
  }
  const days = [...new Set(posts.map(({ from }) => from))]
  const trees = new Map(await Promise.all(days.map(async (day) => [day, await findLockedTree(db, day)] as const)))
  for (const [index, post] of posts.entries()) {
    const accepted = acceptPost(trees.get(post.from), post)
    if (!accepted.ok)
      return { ok: false, refusal: { ...accepted.refusal, path: ['posts', index, ...(accepted.refusal.path ?? [])] } }
    const isRepeated = posts.slice(0, index).some(({ unitId, role }) => unitId === post.unitId && role === post.role)
    if (isRepeated) return refuse('postHeldAlready', {}, { path: ['posts', index, 'role'] })
  }
  return ok(undefined)
}

interface Giving {
  readonly personId: PersonId
  readonly recordedBy: PersonId
  readonly newId: <Id extends string>() => Id
}

export function toNewPosts(posts: readonly PostDraft[], { personId, recordedBy, newId }: Giving): NewPost[] {
  return posts.map(({ unitId, role, portfolio, from }) => ({
    ...{ id: newId<PostId>(), personId, unitId, role, portfolio, validFrom: from, recordedBy },
  }))
}
