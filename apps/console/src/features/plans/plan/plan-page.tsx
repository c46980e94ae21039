import { formatTold } from '../../../lib/format/signs.ts'
import { OfficialPaper } from '../../../ui/official-paper.tsx'
import { SegmentedControl } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { formatDay } from '../../../lib/format/day.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { downloadAddress } from '../../../lib/upload/file-address.ts'
import { InTheBin } from '../../../ui/in-the-bin.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useTellPageUnit } from '../../../lib/session/page-unit.ts'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { StateTag } from '../../../ui/state-tag.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import { BegunFrom } from '../parts/begun-from.tsx'
import { type Plan, usePlan, usePlanRights } from '../parts/plan.ts'
import { TONES } from '../parts/state-tone.ts'
import { usePlanKeyPoints } from '../parts/use-plan-key-points.ts'
import { useText as useSummaryText } from '../summary/text.ts'
import { ReturnedWhole } from '../parts/returned-whole.tsx'
import { useText } from '../text.ts'
import { DocumentView } from './document-view.tsx'
import { MonthList } from './month-list.tsx'
import { PlanActs } from './plan-acts.tsx'
import classes from './plan.module.css'
import { ReturnForm } from './return-form.tsx'
import { Unplanned } from './unplanned.tsx'
import { YearView } from './year-view.tsx'

const route = getRouteApi('/signed-in/plans/$planId')
const VIEWS = ['months', 'year', 'document'] as const
type View = (typeof VIEWS)[number]

/** One plan or summary that was handed in: its items and what came of them, its text, its versions. */
export function PlanPage() {
  const { t } = useText()
  const { planId } = route.useParams()
  const query = usePlan(planId)
  useTellPageUnit(query.data?.unitId)
  return (
    <QueryView
      query={query}
      lines={8}
      head={<PageHeader title={t('title')} trail={[{ label: t('title'), link: { to: '/plans' } }]} />}
    >
      {(plan) => <Shown plan={plan} />}
    </QueryView>
  )
}

function Shown({ plan }: { readonly plan: Plan }) {
  const { t, language } = useText()
  const { view } = route.useSearch()
  const navigate = route.useNavigate()
  const rights = usePlanRights(plan.unitId)
  const { districtId } = usePlace()
  const restore = useChange({ mutation: trpc.plan.restore.mutationOptions() })
  const [returning, setReturning] = useState(false)
  const { originOf } = usePlanKeyPoints(plan.planId, null)
  const { current, period, state } = plan
  const timed = plan.kind === 'plan' && plan.standings.length > 0
  const shown: View = view ?? (timed ? 'months' : 'document')
  const day = (at: string) => formatDay(at, language)
  const facts = [
    plan.unitName,
    t(`kind.${plan.kind}`),
    period === null ? '' : t('period', { start: day(period.start), end: day(period.end) }),
  ].filter((fact) => fact !== '')
  return (
    <>
      <PageHeader
        title={plan.title || t('list.untitled')}
        trail={[{ label: t('title'), link: { to: '/plans' } }]}
        lead={facts.join(' · ')}
        actions={<PlanActs plan={plan} rights={rights} returning={returning} onReturning={setReturning} />}
      />
      <PlanFacts plan={plan} />
      {plan.binned && (
        <InTheBin
          until={plan.binned.restorableUntil}
          onRestore={rights.writes ? () => restore.submit({ districtId, planId: plan.planId }) : undefined}
          change={restore}
        />
      )}
      {current?.begunFrom && <BegunFrom from={current.begunFrom} />}
      <ReturnedWhole plan={plan} />
      <PlanNotice plan={plan} writes={rights.writes} />
      {returning && current && state === 'submitted' ? (
        <ReturnForm plan={plan} items={current.items} onDone={() => setReturning(false)} />
      ) : current === null ? (
        <StateView kind="noData" title={t(`state.${state}`)} />
      ) : (
        <>
          {timed && (
            <SegmentedControl
              className={classes['views']}
              aria-label={t('plan.views')}
              value={shown}
              data={VIEWS.map((value) => ({ value, label: t(`plan.view.${value}`) }))}
              onChange={(value) =>
                void navigate({ search: { view: VIEWS.find((one) => one === value) }, replace: true })
              }
            />
          )}
          {shown === 'months' && <MonthList plan={plan} content={current} originOf={originOf} writes={rights.writes} />}
          {shown === 'year' && <YearView plan={plan} content={current} />}
          {shown === 'document' && <DocumentView plan={plan} content={current} />}
          {timed && shown !== 'document' && <Unplanned plan={plan} writes={rights.writes} />}
        </>
      )}
    </>
  )
}

/** State, versions, receipt and file, in one line. */
function PlanFacts({ plan }: { readonly plan: Plan }) {
  const { t } = useText()
  const { t: summaryText } = useSummaryText()
  const { districtId } = usePlace()
  const { planId, source, number } = plan
  return (
    <p className={classes['facts']}>
      <StateTag tone={TONES[plan.state]}>{t(`state.${plan.state}`)}</StateTag>
      {number > 0 && (
        <Link to="/plans/$planId/versions/$number" params={{ planId, number: `${number}` }}>
          {t('plan.versions', { count: number })}
        </Link>
      )}
      {number > 0 && (
        <Link to="/plans/$planId/receipt" params={{ planId }}>
          {t('plan.receipt')}
        </Link>
      )}
      {plan.kind !== 'plan' && source && (
        <Link to="/plans/$planId/figures" params={{ planId }}>
          {summaryText('compare')}
        </Link>
      )}
      {plan.current?.summary && (
        <>
          <a href={downloadAddress('plan.document', { districtId, planId, format: 'docx' })} download>
            {summaryText('word')}
          </a>
          <a href={downloadAddress('plan.document', { districtId, planId, format: 'pdf' })} download>
            {summaryText('pdf')}
          </a>
          <OfficialPaper />
        </>
      )}
      {source && (
        <a href={downloadAddress('plan.original', { districtId, planId, seq: source.seq })} download>
          {t('plan.source', { name: source.fileName })}
        </a>
      )}
    </p>
  )
}

function PlanNotice({ plan, writes }: { readonly plan: Plan; readonly writes: boolean }) {
  const { t, language } = useText()
  const { state, receiver, returned } = plan
  if (state === 'submitted') return writes ? <Notice title={t('plan.waiting', { receiver })} /> : null
  if (state !== 'returned' || returned.length === 0) return null
  const count = returned.length
  const title = writes ? t('read.returnedTitle', { receiver, count }) : t('plan.returnedTitle', { count })
  return (
    <Notice tone="attention" title={title}>
      <ul>
        {returned.map(({ itemId, item, reason }) => (
          <li key={itemId}>{formatTold(item.text.slice(0, 80), reason, language)}</li>
        ))}
      </ul>
    </Notice>
  )
}
