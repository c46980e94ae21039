import { standingColumns } from '@jianjia/domain/list'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { formatDay } from '../../../lib/format/day.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { LocalTable } from '../../../ui/table/local-table.tsx'
import { useListed } from '../../../ui/table/use-listed.tsx'
import { useText } from '../text.ts'
import classes from './district.module.css'

const route = getRouteApi('/signed-in/assessments/$assessmentId/standing')

type Data = RouterOutputs['standing']['list']
type Unit = Data['units'][number]

/** Every unit as it would stand if the assessment closed today, for the district. */
export function DistrictPage() {
  const { t } = useText()
  const { districtId } = usePlace()
  const { assessmentId } = route.useParams()
  const query = useQuery(trpc.standing.list.queryOptions({ districtId, assessmentId }))
  return (
    <QueryView
      query={query}
      lines={10}
      head={<PageHeader title={t('district.title')} trail={[{ label: t('trail'), link: { to: '/assessments' } }]} />}
      empty={{
        when: ({ units }) => units.length === 0,
        show: <StateView kind="noData" title={t('district.none')} />,
      }}
    >
      {(data) => <Shown data={data} assessmentId={assessmentId} />}
    </QueryView>
  )
}

function Shown({ data, assessmentId }: { readonly data: Data; readonly assessmentId: string }) {
  const { t, language } = useText()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const columns = useColumns(data, assessmentId)
  return (
    <>
      <PageHeader
        title={t('district.title')}
        trail={[
          { label: t('trail'), link: { to: '/assessments' } },
          { label: data.assessmentName, link: { to: '/assessments/$assessmentId', params: { assessmentId } } },
        ]}
        lead={t('until', { day: formatDay(data.periodEnd, language) })}
      />
      <p>{t('lead')}</p>
      <p>{t('district.lead')}</p>
      <Sheet flush>
        <LocalTable
          label={t('district.title')}
          list="standing.list"
          file={{ assessmentId }}
          columns={columns}
          rows={data.units}
          idOf={(unit) => unit.unitId}
          search={search}
          onSearch={(part) => void navigate({ search: (old) => ({ ...old, ...part }) })}
        />
      </Sheet>
    </>
  )
}

function useColumns({ units }: Data, assessmentId: string): readonly Column<Unit>[] {
  const { t } = useText()
  const listed = useListed<Unit>()
  return listed(standingColumns(units), {
    unit: { card: 'title' },
    total: {
      ...{ numeric: true, card: 'field' },
      dress: ({ unitId, unitName }, points) => (
        <Link
          to="/self/$assessmentId/$unitId/standing"
          params={{ assessmentId, unitId }}
          className={classes['figure']}
          aria-label={t('district.open', { unit: unitName, points })}
        >
          {points}
        </Link>
      ),
    },
    full: { numeric: true },
    level: { card: 'field' },
    missing: { card: 'field' },
    unanswered: { numeric: true },
  })
}
