import { OBJECTION_COLUMNS } from '@jianjia/domain/list'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { StateTag } from '../../../ui/state-tag.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { LocalTable } from '../../../ui/table/local-table.tsx'
import { useListed } from '../../../ui/table/use-listed.tsx'
import { type ObjectionLine, TONES } from '../parts.ts'
import { useText } from '../text.ts'

const route = getRouteApi('/signed-in/objections')

/** Objections to published results: all for the district, else those of my unit and those about which I was asked. */
export function ListPage() {
  const { t } = useText()
  const { districtId } = usePlace()
  const { assessment } = route.useSearch()
  const query = useQuery(
    trpc.objection.list.queryOptions({
      districtId,
      ...(assessment === undefined || assessment === '' ? {} : { assessmentId: assessment }),
    }),
  )
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <QueryView
        query={query}
        empty={{
          when: ({ objections }) => objections.length === 0,
          show: <StateView kind="noData" title={t('none')} text={t('noneText')} />,
        }}
      >
        {({ objections }) => <Objections rows={objections} />}
      </QueryView>
    </>
  )
}

function Objections({ rows }: { readonly rows: readonly ObjectionLine[] }) {
  const { t } = useText()
  const listed = useListed<ObjectionLine>()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { assessment } = search
  const columns: readonly Column<ObjectionLine>[] = [
    ...listed(OBJECTION_COLUMNS, {
      unit: { card: 'title' },
      about: { card: 'field' },
      state: { card: 'field', dress: ({ state }, said) => <StateTag tone={TONES[state]}>{said}</StateTag> },
      due: { card: 'field' },
      ...{ raised: { hidden: true }, reason: { hidden: true }, answer: { hidden: true } },
    }),
    {
      key: 'act',
      title: t('column.act'),
      card: 'action',
      render: (row) => (
        <LinkButton
          to="/objections/$objectionId"
          params={{ objectionId: row.objectionId }}
          variant={row.state === 'raised' ? 'filled' : 'default'}
          aria-label={`${t('open')} ${row.unitName} ${row.itemName ?? t('whole')}`}
        >
          {t('open')}
        </LinkButton>
      ),
    },
  ]
  return (
    <LocalTable
      list="objection.list"
      label={t('title')}
      columns={columns}
      rows={rows}
      idOf={(row) => row.objectionId}
      file={{ ...(assessment !== undefined && assessment !== '' && { assessmentId: assessment }) }}
      search={search}
      onSearch={(part) => void navigate({ search: (old) => ({ ...old, ...part }) })}
      empty={<StateView kind="noData" title={t('none')} text={t('noneText')} />}
    />
  )
}
