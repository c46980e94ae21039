import { server } from '../../../lib/api/trpc.ts'
import type { RouterOutputs } from '../../../lib/api/trpc.ts'
import { newKey } from '../../../lib/change/new-key.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import type { Batch } from '../../../ui/table/data-table.tsx'
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
    (to: 'trash' | 'restore', seen: number) =>
    ({ entryId, version }: Row) =>
      server.ledger[to].mutate({ districtId, key: newKey(), entryId, expectedVersion: version + seen })
  const nameOf = (row: Row) => `${row.unitName} ${row.withheld ? t('withheld.short') : row.entry.title}`
  const applies = ({ unitId }: Row) => mine.has(unitId)
  if (bin)
    return {
      nameOf,
      acts: [
        {
          ...{ key: 'restore', label: t('entry.restore'), consequence: t('batch.restore'), applies },
          run: move('restore', 0),
          undo: { label: t('batch.undo'), run: move('trash', 1) },
        },
      ],
    }
  return {
    nameOf,
    acts: [
      {
        ...{ key: 'trash', label: t('entry.trash'), consequence: t('entry.trashConsequence'), applies },
        run: move('trash', 0),
        undo: { label: t('batch.undo'), run: move('restore', 1) },
      },
    ],
  }
}
