import { AssessmentId, UnitId } from '@jianjia/domain/kernel'
import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../lib/api/trpc.ts'
import { formatInstant, TENANT_TIME_ZONE } from '../../lib/format/instant.ts'
import { usePlace } from '../../lib/session/current-post.ts'
import { QueryView } from '../../ui/query-view.tsx'
import classes from './overview.module.css'
import { useText } from './text.ts'

interface SheetHistoryProps {
  readonly assessmentId: string
  readonly unitId: string
}

/** How a self-assessment was handed in, taken back and handed in again; the last one counts. */
export function SheetHistory({ assessmentId, unitId }: SheetHistoryProps) {
  const { t, language } = useText()
  const { districtId } = usePlace()
  const of = { assessmentId: AssessmentId.parse(assessmentId), unitId: UnitId.parse(unitId) }
  const query = useQuery(trpc.overview.handIns.queryOptions({ districtId, ...of }))
  return (
    <QueryView query={query} lines={2}>
      {({ handIns }) => (
        <ul className={classes['history']} aria-label={t('cell.history')}>
          {handIns.length === 0 ? (
            <li>{t('cell.nothing')}</li>
          ) : (
            handIns.map(({ state, at }) => (
              <li key={at}>{t(`handIn.${state}`, { at: formatInstant(at, language, TENANT_TIME_ZONE) })}</li>
            ))
          )}
        </ul>
      )}
    </QueryView>
  )
}
