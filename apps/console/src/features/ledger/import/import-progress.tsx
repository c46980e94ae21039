import { IdempotencyKey, UnitId } from '@jianjia/domain/kernel'
import { skipToken, useQuery } from '@tanstack/react-query'
import { trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { useText } from '../text.ts'

const EVERY_MILLIS = 700

/** How many rows are written while an import goes on. */
export function ImportProgress({ unitId, of }: { readonly unitId: string; readonly of: string | undefined }) {
  const { t } = useText()
  const { districtId } = usePlace()
  const asked = { districtId, unitId: UnitId.parse(unitId) }
  const query = useQuery({
    ...trpc.ledger.importProgress.queryOptions(
      of === undefined ? skipToken : { ...asked, of: IdempotencyKey.parse(of) },
    ),
    refetchInterval: EVERY_MILLIS,
  })
  const progress = query.data?.progress
  if (!progress) return t('import.sending')
  return t('import.written', { done: progress.done, total: progress.total })
}
