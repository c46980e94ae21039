import { PlanContent } from '@jianjia/domain/plan'
import { z } from 'zod'
import { queryClient } from '../../../lib/api/query-client.ts'
import { server, trpc } from '../../../lib/api/trpc.ts'
import { type ServerDraft, type Theirs as TheirsOf, useServerDraft } from '../../../lib/autosave/use-server-draft.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import type { Plan } from '../parts/plan.ts'

const Kept = z.object({ content: PlanContent, seenVersion: z.int() })

export type Draft = ServerDraft<PlanContent>
export type Theirs = TheirsOf<PlanContent>

/** The draft of a plan or summary, saved by itself. */
export function useDraft(plan: Plan & { readonly draft: PlanContent }): Draft {
  const { districtId } = usePlace()
  const { planId } = plan
  return useServerDraft({
    ...{ key: `plan.${planId}`, schema: Kept, stored: plan },
    async send({ content, seenVersion }, key) {
      const saved = await server.plan.save.mutate({ districtId, planId, content, expectedVersion: seenVersion, key })
      void queryClient.invalidateQueries(trpc.plan.list.queryFilter())
      return saved
    },
    read: () => server.plan.get.query({ districtId, planId }),
  })
}
