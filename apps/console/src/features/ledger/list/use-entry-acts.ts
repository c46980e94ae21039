import { server } from '../../../lib/api/trpc.ts'
import type { RouterOutputs } from '../../../lib/api/trpc.ts'
import { newKey } from '../../../lib/change/new-key.ts'
import { refusalsOf } from '../../../lib/change/rows-together.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import type { Batch } from '../../../ui/table/data-table.tsx'
import type { RunRows } from '../../../ui/table/use-batch.ts'
import { useRecordingUnits } from '../parts/recording-units.ts'
import { useText } from '../text.ts'

type Row = RouterOutputs['ledger']['list']['entries'][number]

/** What can be done with several records at once: into the bin, or out of it. Only with those of units I record for. */
export function useEntryActs(bin: boolean): Batch<Row> | undefined {
  const { t } = useText()
  const { districtId } = usePlace()
  const { units } = useRecordingUnits()
  if (units.length === 0) return undefined
  const mine = new Set<string>(units.map(({ unitId }) => unitId))
  const move =
    (to: 'trashMany' | 'restoreMany', seen: number): RunRows<Row> =>
    async (rows) => {
      const meant = rows.map(({ entryId, version }) => ({ id: entryId, expectedVersion: version + seen }))
      return refusalsOf(await server.ledger[to].mutate({ districtId, key: newKey(), rows: meant }))
    }
  const nameOf = (row: Row) => `${row.unitName} ${row.withheld ? t('withheld.short') : row.entry.title}`
  const applies = ({ unitId }: Row) => mine.has(unitId)
  if (bin)
    return {
      nameOf,
      acts: [
        {
          ...{ key: 'restore', label: t('entry.restore'), consequence: t('batch.restore'), applies },
          run: move('restoreMany', 0),
          undo: { label: t('batch.undo'), run: move('trashMany', 1) },
        },
      ],
    }
  return {
    nameOf,
    acts: [
      {
        ...{ key: 'trash', label: t('entry.trash'), consequence: t('entry.trashConsequence'), applies },
        run: move('trashMany', 0),
        undo: { label: t('batch.undo'), run: move('restoreMany', 1) },
      },
    ],
  }
}
