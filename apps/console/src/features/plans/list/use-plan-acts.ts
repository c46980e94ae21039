import { can, holdsAnywhere } from '@jianjia/domain/policy'
import { server } from '../../../lib/api/trpc.ts'
import { newKey } from '../../../lib/change/new-key.ts'
import { refusalsOf } from '../../../lib/change/rows-together.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import type { Batch } from '../../../ui/table/data-table.tsx'
import type { PlanLine } from '../parts/plan.ts'
import { useText } from '../text.ts'

/** Several documents that were handed in are taken at once. */
export function usePlanActs(): Batch<PlanLine> | undefined {
  const { t } = useText()
  const { districtId, actor, rootUnitId } = usePlace()
  if (!holdsAnywhere(actor, 'plan.accept')) return undefined
  return {
    nameOf: ({ unitName, title }) => `${unitName} ${title}`,
    acts: [
      {
        ...{ key: 'accept', label: t('plan.accept'), consequence: t('plan.acceptText') },
        applies: ({ state, unitId }) =>
          state === 'submitted' &&
          can(actor, 'plan.accept', { unitId, unitPath: [rootUnitId, unitId], unitKind: 'branch' }).allowed,
        run: async (rows) => {
          const meant = rows.map(({ planId, version }) => ({ id: planId, expectedVersion: version }))
          return refusalsOf(await server.plan.acceptMany.mutate({ districtId, key: newKey(), rows: meant }))
        },
      },
    ],
  }
}
