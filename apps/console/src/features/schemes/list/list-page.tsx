import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { trpc } from '../../../lib/api/trpc.ts'
import { formatInstant, TENANT_TIME_ZONE } from '../../../lib/format/instant.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { StateTag } from '../../../ui/state-tag.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import { LocalTable } from '../../../ui/table/local-table.tsx'
import { useMay } from '../parts/use-may.ts'
import { useText } from '../text.ts'

const route = getRouteApi('/signed-in/schemes')
const TONES = { draft: 'active', published: 'official', retired: 'idle' } as const

/** 考核细则: all schemes of the tenant. */
export function ListPage() {
  const { t, language } = useText()
  const { districtId } = usePlace()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const query = useQuery(trpc.scheme.list.queryOptions({ districtId }))
  const may = useMay()
  const create = may('scheme.write') && <LinkButton to="/schemes/begin">{t('begin.create')}</LinkButton>
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} actions={create} />
      <QueryView
        query={query}
        empty={{
          when: ({ schemes }) => schemes.length === 0,
          show: (
            <StateView kind="noData" title={t('none')} text={t(create ? 'noneText' : 'noneToRead')} action={create} />
          ),
        }}
      >
        {({ schemes }) => {
          return (
            <LocalTable
              label={t('title')}
              list="scheme.list"
              file={{}}
              columns={[
                {
                  key: 'name',
                  title: t('column.name'),
                  sortable: true,
                  card: 'title',
                  render: (row) => (
                    <Link to="/schemes/$schemeId" params={{ schemeId: row.schemeId }}>
                      {row.name}
                    </Link>
                  ),
                },
                { key: 'year', title: t('column.year'), sortable: true, card: 'field', render: (row) => row.yearLabel },
                {
                  key: 'state',
                  title: t('column.state'),
                  card: 'field',
                  render: (row) => <StateTag tone={TONES[row.state]}>{t(`state.${row.state}`)}</StateTag>,
                },
                {
                  key: 'version',
                  title: t('column.version'),
                  card: 'field',
                  render: (row) =>
                    row.published === null ? t('noVersion') : t('versionNumber', { number: row.published }),
                },
                {
                  key: 'made',
                  title: t('column.made'),
                  render: (row) =>
                    [row.createdByName, formatInstant(row.createdAt, language, TENANT_TIME_ZONE)]
                      .filter((part) => part !== null)
                      .join(' · '),
                },
              ]}
              rows={schemes}
              idOf={(row) => row.schemeId}
              sortBy={{
                name: (row) => ({ text: row.name }),
                year: (row) => ({ text: row.yearLabel }),
              }}
              search={search}
              onSearch={(part) => void navigate({ search: (old) => ({ ...old, ...part }) })}
            />
          )
        }}
      </QueryView>
    </>
  )
}
