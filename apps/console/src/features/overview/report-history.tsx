import { ObligationRoundId, UnitId } from '@jianjia/domain/kernel'
import { can } from '@jianjia/domain/policy'
import { useQuery } from '@tanstack/react-query'
import { type RouterOutputs, trpc } from '../../lib/api/trpc.ts'
import { formatDay } from '../../lib/format/day.ts'
import { formatInstant, TENANT_TIME_ZONE } from '../../lib/format/instant.ts'
import { usePlace } from '../../lib/session/current-post.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import classes from './overview.module.css'
import { RemindOne } from './remind-one.tsx'
import { useText } from './text.ts'

interface ReportHistoryProps {
  readonly roundId: string
  readonly unitId: string
  readonly missing: boolean
}

/** What happened with a plan or summary of one unit, the way to it, and a reminder where it is missing. */
export function ReportHistory({ roundId, unitId, missing }: ReportHistoryProps) {
  const { t } = useText()
  const { districtId, actor, rootUnitId } = usePlace()
  const of = { roundId: ObligationRoundId.parse(roundId), unitId: UnitId.parse(unitId) }
  const query = useQuery(trpc.obligation.unit.queryOptions({ districtId, ...of }))
  const root = { unitId: rootUnitId, unitPath: [rootUnitId], unitKind: 'district' } as const
  const reminds = missing && can(actor, 'obligation.remind', root).allowed
  return (
    <QueryView query={query} lines={4}>
      {(found) => (
        <>
          <Told found={found} />
          {reminds && found.roundState === 'open' && <RemindOne {...of} />}
          <div className={classes['acts']}>
            {found.planId !== null && (
              <LinkButton to="/plans/$planId" params={{ planId: found.planId }}>
                {t('cell.document')}
              </LinkButton>
            )}
            <LinkButton to="/obligations/$roundId/units/$unitId" params={of} variant="default">
              {t('cell.open')}
            </LinkButton>
          </div>
        </>
      )}
    </QueryView>
  )
}

function Told({ found }: { readonly found: RouterOutputs['obligation']['unit'] }) {
  const { t, language } = useText()
  const { submittedOn, daysLate, decisions, notices } = found
  const lines = [
    ...(submittedOn === null ? [] : [t('cell.handedIn', { day: formatDay(submittedOn, language) })]),
    ...(daysLate > 0 ? [t('cell.daysLate', { count: daysLate })] : []),
    ...decisions.map(({ kind, dueOn, reason, by, at }) =>
      t(`cell.${kind}`, {
        ...{ day: dueOn === null ? '' : formatDay(dueOn, language), reason, by },
        at: formatInstant(at, language, TENANT_TIME_ZONE),
      }),
    ),
    ...notices.map(({ to, day }) => t('cell.told', { to, day: formatDay(day, language) })),
  ]
  return (
    <ul className={classes['history']} aria-label={t('cell.history')}>
      {lines.length === 0 ? <li>{t('cell.nothing')}</li> : lines.map((line) => <li key={line}>{line}</li>)}
    </ul>
  )
}
