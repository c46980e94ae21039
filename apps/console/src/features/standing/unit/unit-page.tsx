import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { trpc } from '../../../lib/api/trpc.ts'
import { formatDay } from '../../../lib/format/day.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Figure } from '../../../ui/figure.tsx'
import { LineageDrawer } from '../../../ui/lineage/lineage-drawer.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { Stat, StatRow } from '../../../ui/stat.tsx'
import { useText } from '../text.ts'
import { LineTable } from './line-table.tsx'
import { Path } from './path.tsx'
import type { StandingData, UnitOf } from './standing.ts'
import { standingLineage } from './standing-lineage.ts'
import { Unanswered } from './unanswered.tsx'

const route = getRouteApi('/signed-in/self/$assessmentId/$unitId/standing')

/** How one unit would stand if the assessment closed today, and the shortest way up. */
export function UnitPage() {
  const { t } = useText()
  const { districtId } = usePlace()
  const of = route.useParams()
  const query = useQuery(trpc.standing.get.queryOptions({ districtId, ...of }))
  return (
    <QueryView
      query={query}
      lines={8}
      head={<PageHeader title={t('title')} trail={[{ label: t('trail'), link: { to: '/assessments' } }]} />}
    >
      {(data) => <Shown data={data} of={of} />}
    </QueryView>
  )
}

function Shown({ data, of }: { readonly data: StandingData; readonly of: UnitOf }) {
  const { t, language } = useText()
  const { standing, today, periodEnd } = data
  const { claimsCounted } = standing
  const { open } = route.useSearch()
  const navigate = route.useNavigate()
  const show = (figure: string | undefined) =>
    void navigate({ search: { open: figure }, replace: true, resetScroll: false })
  const sheet = { label: t('sheet'), link: { to: '/self/$assessmentId/$unitId', params: of } } as const
  return (
    <>
      <PageHeader
        title={t('title')}
        trail={[{ label: t('trail'), link: { to: '/assessments' } }, ...(claimsCounted ? [sheet] : [])]}
        lead={`${standing.unitName} · ${data.assessmentName} · ${t('until', { day: formatDay(periodEnd, language) })}`}
      />
      <p>{t('lead')}</p>
      {!claimsCounted && <Notice title={t('withheld')} />}
      {today > periodEnd && <Notice tone="attention" title={t('over')} />}
      <Figures data={data} onOpen={show} />
      <Path data={data} />
      {claimsCounted && standing.unanswered.length > 0 && <Unanswered data={data} of={of} />}
      <LineTable data={data} onOpen={show} />
      <LineageDrawer
        node={open === undefined ? undefined : standingLineage({ data, of, t, language }, open)}
        onClose={() => show(undefined)}
      />
    </>
  )
}

interface FiguresProps {
  readonly data: StandingData
  readonly onOpen: (figure: string) => void
}

function Figures({ data: { standing }, onOpen }: FiguresProps) {
  const { t } = useText()
  const { total, full, level, next } = standing
  return (
    <StatRow>
      <Stat
        label={t('total')}
        value={<Figure value={total} label={t('total')} onOpen={total === null ? undefined : () => onOpen('total')} />}
        unit={t('points')}
        {...(full !== null && { note: t('outOf', { full }) })}
      />
      <Stat label={t('level')} value={level ?? t('noLevel')} />
      {next === null ? (
        level !== null && <Stat label={t('next')} value={t('top')} />
      ) : (
        <Stat
          label={t('nextMissing')}
          value={<Figure value={next.missing} label={t('nextMissing')} onOpen={() => onOpen('next')} />}
          unit={t('points')}
          note={t('nextLine', next)}
        />
      )}
    </StatRow>
  )
}
