import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { VISIT_COLUMNS } from '@jianjia/domain/list'
import { can } from '@jianjia/domain/policy'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { StateTag } from '../../../ui/state-tag.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { LocalTable } from '../../../ui/table/local-table.tsx'
import { useListed } from '../../../ui/table/use-listed.tsx'
import { useText } from '../text.ts'

type Visit = RouterOutputs['visit']['list']['visits'][number]

const route = getRouteApi('/signed-in/visits')
const TONES = { planned: 'active', finished: 'done', cancelled: 'idle' } as const

/** 实地考核: those of one assessment for whoever plans them, else those on which I go. */
export function ListPage() {
  const { t } = useText()
  const { districtId, actor, rootUnitId } = usePlace()
  const { assessment } = route.useSearch()
  const root = { unitId: rootUnitId, unitPath: [rootUnitId], unitKind: 'district' } as const
  const plans = assessment !== undefined && can(actor, 'assessment.assign', root).allowed
  const query = useQuery(
    trpc.visit.list.queryOptions({ districtId, ...(assessment === undefined ? {} : { assessmentId: assessment }) }),
  )
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          plans && (
            <LinkButton to="/visits/plan" search={{ assessment }}>
              {t('toPlan')}
            </LinkButton>
          )
        }
      />
      <QueryView
        query={query}
        empty={{
          when: ({ visits }) => visits.length === 0,
          show: <StateView kind="noData" title={t('none')} text={t('noneText')} />,
        }}
      >
        {({ visits }) => <Visits visits={visits} />}
      </QueryView>
    </>
  )
}

function Visits({ visits }: { readonly visits: readonly Visit[] }) {
  const { t } = useText()
  const listed = useListed<Visit>()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const columns: readonly Column<Visit>[] = [
    ...listed(VISIT_COLUMNS, {
      unit: { card: 'title' },
      day: { card: 'field' },
      visitors: { card: 'field' },
      state: { card: 'field', dress: ({ state }, said) => <StateTag tone={TONES[state]}>{said}</StateTag> },
    }),
    {
      key: 'act',
      title: t('column.act'),
      card: 'action',
      render: (row) => (
        <LinkButton
          to="/visits/$visitId"
          params={{ visitId: row.visitId }}
          variant={row.state === 'planned' ? 'filled' : 'default'}
          aria-label={`${t('open')} ${row.unitName}`}
        >
          {t('open')}
        </LinkButton>
      ),
    },
  ]
  return (
    <LocalTable
      list="visit.list"
      label={t('title')}
      columns={columns}
      rows={visits}
      idOf={(row) => row.visitId}
      file={{ ...(search.assessment !== undefined && { assessmentId: search.assessment }) }}
      search={search}
      onSearch={(part) => void navigate({ search: (old) => ({ ...old, ...part }) })}
      empty={<StateView kind="noData" title={t('none')} text={t('noneText')} />}
    />
  )
}
