import { KEY_POINTS_COLUMNS } from '@jianjia/domain/list'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { StateTag, type StateTone } from '../../../ui/state-tag.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { LocalTable } from '../../../ui/table/local-table.tsx'
import { useListed } from '../../../ui/table/use-listed.tsx'
import { issuingPosts, type KeyPointsLine } from '../parts/key-points.ts'
import { useText } from '../text.ts'
import { Begin } from './begin.tsx'

const route = getRouteApi('/signed-in/plans/key-points')

const TONES: Readonly<Record<KeyPointsLine['state'], StateTone>> = {
  draft: 'idle',
  issued: 'official',
  revising: 'active',
  discarded: 'idle',
}

/** 工作要点: what the unions above have issued; for those who issue, their drafts and the way to new ones. */
export function ListPage() {
  const { t } = useText()
  const { districtId, actor, post } = usePlace()
  const query = useQuery(trpc.keyPoints.list.queryOptions({ districtId }))
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const columns = useColumns()
  const posts = issuingPosts(actor)
  const issuer = posts.find(({ unitId }) => unitId === post.unitId) ?? posts[0]
  return (
    <>
      <PageHeader
        title={t('title')}
        trail={[{ label: t('plans'), link: { to: '/plans' } }]}
        lead={t(issuer === undefined ? 'lead' : 'leadIssuer')}
      />
      <QueryView
        query={query}
        lines={5}
        empty={{
          when: ({ keyPoints }) => keyPoints.length === 0 && issuer === undefined,
          show: <StateView kind="noData" title={t('none')} text={t('noneText')} />,
        }}
      >
        {({ keyPoints }) => (
          <>
            {keyPoints.length === 0 ? (
              <StateView kind="noData" title={t('none')} text={t('noneIssuerText')} />
            ) : (
              <LocalTable
                label={t('title')}
                list="keyPoints.list"
                file={{}}
                columns={columns}
                rows={keyPoints}
                idOf={({ keyPointsId }) => keyPointsId}
                search={search}
                onSearch={(part) => void navigate({ search: (old) => ({ ...old, ...part }) })}
              />
            )}
            {issuer && (
              <Begin
                unitId={issuer.unitId}
                earlier={keyPoints.filter(({ unitId, number }) => unitId === issuer.unitId && number > 0)}
              />
            )}
          </>
        )}
      </QueryView>
    </>
  )
}

function useColumns(): readonly Column<KeyPointsLine>[] {
  const listed = useListed<KeyPointsLine>()
  return listed(KEY_POINTS_COLUMNS, {
    title: {
      card: 'title',
      dress: ({ keyPointsId, number }, said) => (
        <Link
          to={number === 0 ? '/plans/key-points/$keyPointsId/edit' : '/plans/key-points/$keyPointsId'}
          params={{ keyPointsId }}
        >
          {said}
        </Link>
      ),
    },
    unit: { card: 'field' },
    period: { card: 'field' },
    state: { card: 'field', dress: ({ state }, said) => <StateTag tone={TONES[state]}>{said}</StateTag> },
  })
}
