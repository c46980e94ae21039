import { can } from '@jianjia/domain/policy'
import { server } from '../../../lib/api/trpc.ts'
import { newKey } from '../../../lib/change/new-key.ts'
import { refusalsOf } from '../../../lib/change/rows-together.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import type { Batch } from '../../../ui/table/data-table.tsx'
import type { RunRows } from '../../../ui/table/use-batch.ts'
import { useText } from '../text.ts'
import type { Person } from './people-page.tsx'

/** Several accounts at once: may not sign in any more, or may again. The own one is never among them. */
export function useAccountActs(): Batch<Person> | undefined {
  const { t } = useText()
  const { districtId, actor, rootUnitId } = usePlace()
  const root = { unitId: rootUnitId, unitPath: [rootUnitId], unitKind: 'district' } as const
  if (!can(actor, 'account.reset', root).allowed) return undefined
  const set =
    (maySignIn: boolean): RunRows<Person> =>
    async (rows) => {
      const personIds = rows.map(({ personId }) => personId)
      return refusalsOf(await server.account.setAccessMany.mutate({ districtId, key: newKey(), personIds, maySignIn }))
    }
  const isOther = ({ personId, account }: Person) => account !== null && personId !== actor.personId
  const [suspend, restore] = [set(false), set(true)]
  return {
    nameOf: ({ name }) => name,
    acts: [
      {
        ...{ key: 'suspend', label: t('person.suspend'), consequence: t('batch.suspend') },
        applies: (row) => isOther(row) && row.account?.state !== 'disabled',
        run: suspend,
        undo: { label: t('batch.undo'), run: restore },
      },
      {
        ...{ key: 'restore', label: t('person.restore'), consequence: t('batch.restore') },
        applies: (row) => isOther(row) && row.account?.state === 'disabled',
        run: restore,
        undo: { label: t('batch.undo'), run: suspend },
      },
    ],
  }
}
