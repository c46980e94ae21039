import { SCHEME_COLUMNS } from '@jianjia/domain/list'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { StateTag } from '../../../ui/state-tag.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import { LocalTable } from '../../../ui/table/local-table.tsx'
import { useListed } from '../../../ui/table/use-listed.tsx'
import { useMay } from '../parts/use-may.ts'
import { useText } from '../text.ts'

type Scheme = RouterOutputs['scheme']['list']['schemes'][number]

const route = getRouteApi('/signed-in/schemes')
const TONES = { draft: 'active', published: 'official', retired: 'idle' } as const

/** 考核细则: all schemes of the tenant. */
export function ListPage() {
  const { t } = useText()
  const { districtId } = usePlace()
  const listed = useListed<Scheme>()
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
              columns={listed(SCHEME_COLUMNS, {
                name: {
                  card: 'title',
                  dress: ({ schemeId }, said) => (
                    <Link to="/schemes/$schemeId" params={{ schemeId }}>
                      {said}
                    </Link>
                  ),
                },
                year: { card: 'field' },
                state: { card: 'field', dress: ({ state }, said) => <StateTag tone={TONES[state]}>{said}</StateTag> },
                version: { card: 'field' },
              })}
              rows={schemes}
              idOf={(row) => row.schemeId}
              search={search}
              onSearch={(part) => void navigate({ search: (old) => ({ ...old, ...part }) })}
            />
          )
        }}
      </QueryView>
    </>
  )
}
