import { KeyPointsId } from '@jianjia/domain/kernel'
import { mayIssueKeyPoints } from '@jianjia/domain/plan'
import { type Actor, can } from '@jianjia/domain/policy'
import { useQuery } from '@tanstack/react-query'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'

export type KeyPoints = RouterOutputs['keyPoints']['get']
export type KeyPointsLine = RouterOutputs['keyPoints']['list']['keyPoints'][number]

export function useKeyPoints(keyPointsId: string) {
  const { districtId } = usePlace()
  return useQuery(trpc.keyPoints.get.queryOptions({ districtId, keyPointsId: KeyPointsId.parse(keyPointsId) }))
}

/** The units for which the person issues key points. */
export function issuingPosts(actor: Actor) {
  return actor.posts.filter((post) => mayIssueKeyPoints(post.unitKind) && can(actor, 'keyPoints.write', post).allowed)
}

/** Whether the person writes plans of a union below the one that issues. */
export function takesOver(actor: Actor, issuerId: string): boolean {
  return actor.posts.some(
    (post) =>
      post.unitId !== issuerId &&
      post.unitPath.some((unitId) => unitId === issuerId) &&
      can(actor, 'plan.write', post).allowed,
  )
}
