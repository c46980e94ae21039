import { tellPeriod } from '@jianjia/domain/period'
import { can } from '@jianjia/domain/policy'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { formatDay } from '../../../lib/format/day.ts'
import { formatInstant, TENANT_TIME_ZONE } from '../../../lib/format/instant.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { AdjustForm } from '../parts/adjust-form.tsx'
import { CellState } from '../parts/cell-state.tsx'
import classes from '../parts/facts.module.css'
import { Facts } from '../parts/facts.tsx'
import { useMay } from '../parts/may.ts'
import { useText } from '../text.ts'

const route = getRouteApi('/signed-in/obligations/$roundId/units/$unitId')

type UnitInRound = RouterOutputs['obligation']['unit']

/** How one unit stands in one request: what was decided about it, by whom, and how often it was told. */
export function UnitPage() {
  const { t, language } = useText()
  const { districtId, actor } = usePlace()
  const { roundId, unitId } = route.useParams()
  const may = useMay()
  const query = useQuery(trpc.obligation.unit.queryOptions({ districtId, roundId, unitId }))
  const { data } = query
  const own = actor.posts.find((post) => post.unitId === unitId)
  const writes = own !== undefined && can(actor, 'plan.write', own).allowed
  return (
    <>
      <PageHeader
        title={data?.unitName ?? t('title')}
        trail={[{ label: t('title'), link: { to: '/obligations' } }]}
        {...(data && { lead: `${tellPeriod(data.periodLabel, language)} ${t(`report.${data.kind}`)}` })}
        actions={data && <ToTheDocument found={data} writes={writes} />}
      />
      <QueryView query={query}>
        {(found) => (
          <div className={classes['stack']}>
            <Standing found={found} />
            <Decisions found={found} />
            <Told found={found} />
            {may('obligation.adjust') && found.roundState === 'open' && found.state !== 'onTime' && (
              <AdjustForm roundId={roundId} units={[{ unitId, name: found.unitName }]} />
            )}
          </div>
        )}
      </QueryView>
    </>
  )
}

interface ToTheDocumentProps {
  readonly found: UnitInRound
  readonly writes: boolean
}

/** To what was handed in; for the unit itself, to where it is written. */
function ToTheDocument({ found: { planId, kind, state }, writes }: ToTheDocumentProps) {
  const { t } = useText()
  if (planId !== null)
    return (
      <LinkButton to="/plans/$planId" params={{ planId }}>
        {t('one.document')}
      </LinkButton>
    )
  if (!writes || state === 'waived') return null
  return (
    <LinkButton to="/plans/new" search={{ kind }}>
      {t('one.write')}
    </LinkButton>
  )
}

function Standing({ found }: { readonly found: UnitInRound }) {
  const { t, language } = useText()
  const { state, daysLate, dueOn, submittedOn, note, remindsOn } = found
  return (
    <Sheet title={t('one.state')}>
      <Facts
        facts={[
          { label: t('one.state'), value: <CellState state={state} daysLate={daysLate} /> },
          { label: t('one.dueOn'), value: formatDay(dueOn, language) },
          {
            label: t('one.submittedOn'),
            value: submittedOn === null ? t('one.notYet') : formatDay(submittedOn, language),
          },
          ...(note === '' ? [] : [{ label: t('one.note'), value: note }]),
          ...(remindsOn === null ? [] : [{ label: t('one.remindsOn'), value: formatDay(remindsOn, language) }]),
        ]}
      />
    </Sheet>
  )
}

function Decisions({ found: { decisions } }: { readonly found: UnitInRound }) {
  const { t, language } = useText()
  return (
    <Sheet title={t('one.decisions')}>
      {decisions.length === 0 ? (
        <p>{t('one.noDecisions')}</p>
      ) : (
        <ul className={classes['list']}>
          {decisions.map(({ kind, dueOn, reason, by, at }) => (
            <li key={at}>
              {kind === 'waiver'
                ? t('one.waived')
                : t(kind === 'moved' ? 'one.moved' : 'one.extended', { day: formatDay(dueOn ?? '', language) })}
              <span className={classes['soft']}>
                {t(reason === '' ? 'one.bySole' : 'one.by', {
                  reason,
                  by,
                  day: formatInstant(at, language, TENANT_TIME_ZONE),
                })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  )
}

function Told({ found: { notices } }: { readonly found: UnitInRound }) {
  const { t, language } = useText()
  return (
    <Sheet title={t('one.notices')}>
      {notices.length === 0 ? (
        <p>{t('one.noNotices')}</p>
      ) : (
        <ul className={classes['list']}>
          {notices.map(({ to, day, by, read }) => (
            <li key={`${day} ${to}`}>
              {t('one.told', { day: formatDay(day, language), to })}
              <span className={classes['soft']}>
                {by === null ? t('steps.byItself') : t('steps.by', { by })} · {read ? t('one.read') : t('one.unread')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  )
}
