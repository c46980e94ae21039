import { refuse } from '@jianjia/domain/kernel'
import type { Actor, ActorPost } from '@jianjia/domain/policy'
import { Refused } from './error-bridge.ts'

/**
 * The post in whose name a page asks, as its bar shows it: it stands in the line of the log. A page that shows a post which
 * its reader holds no more (it has ended meanwhile, or another account has signed in in another tab) changes nothing.
 */
export function wornPost({ posts }: Pick<Actor, 'posts'>, postId: string | undefined): ActorPost | undefined {
  if (postId === undefined) return undefined
  const worn = posts.find((post) => post.postId === postId)
  if (worn === undefined) throw new Refused(refuse('postNotHeld').refusal)
  return worn
}
