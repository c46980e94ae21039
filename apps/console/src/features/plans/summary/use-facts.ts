import { PlanId } from '@jianjia/domain/kernel'
import type { SummaryFact } from '@jianjia/domain/plan'
import { useQuery } from '@tanstack/react-query'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'

export type Facts = RouterOutputs['plan']['summaryFacts']

/** What the figures of a summary are today. */
export function useFacts(planId: string) {
  const { districtId } = usePlace()
  return useQuery(trpc.plan.summaryFacts.queryOptions({ districtId, planId: PlanId.parse(planId) }))
}

/** The facts as the rules read them; what they are made of is asked for when a figure is opened. */
export function factsByKey({ facts }: Facts): ReadonlyMap<string, SummaryFact> {
  return new Map(facts.map(({ of: _, ...fact }) => [fact.key, { ...fact, words: [], parts: [] }]))
}
