import { tellPeriod } from '@jianjia/domain/period'
import type { Scheme } from '@jianjia/domain/scheme'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { formatInstant, TENANT_TIME_ZONE } from '../../../lib/format/instant.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { useText } from '../text.ts'
import { SchemeTable } from './scheme-table.tsx'
import { usePointEdits } from './use-point-edits.ts'

const route = getRouteApi('/signed-in/schemes/$schemeId/table')

/** The whole scheme as the table of paper (考核细则): a frozen version, or the present text. */
export function TablePage() {
  const { t, language } = useText()
  const { districtId } = usePlace()
  const { schemeId } = route.useParams()
  const { version } = route.useSearch()
  const about = { districtId, schemeId }
  const query = useQuery(trpc.scheme.get.queryOptions(about))
  const newest = query.data?.state === 'draft' ? undefined : query.data?.versions[0]?.number
  const number = version ?? newest
  const frozen = useQuery({
    ...trpc.scheme.version.queryOptions({ ...about, number: number ?? 1 }),
    enabled: number !== undefined,
  })
  const when = (at: string) => formatInstant(at, language, TENANT_TIME_ZONE)
  return (
    <>
      <PageHeader
        title={query.data?.name ?? t('print.title')}
        trail={[
          { label: t('title'), link: { to: '/schemes' } },
          { label: query.data?.name ?? t('one'), link: { to: '/schemes/$schemeId', params: { schemeId } } },
        ]}
        actions={<Button onClick={() => print()}>{t('print.act')}</Button>}
      />
      <QueryView query={query} lines={8}>
        {({ scheme, yearLabel }) =>
          number === undefined ? (
            <Paper
              scheme={scheme}
              about={`${tellPeriod(yearLabel, language)} · ${t('print.draft')}`}
              stored={query.data}
            />
          ) : (
            <QueryView query={frozen} lines={8}>
              {(one) => {
                const hash = one.contentHash.slice(0, 12)
                const said = t('print.frozen', { number, when: when(one.publishedAt), hash })
                return <Paper scheme={one.scheme} about={`${tellPeriod(yearLabel, language)} · ${said}`} />
              }}
            </QueryView>
          )
        }
      </QueryView>
    </>
  )
}

interface PaperProps {
  readonly scheme: Scheme
  readonly about: string
  /** The draft itself, whose full marks may be changed here. */
  readonly stored?: RouterOutputs['scheme']['get'] | undefined
}

function Paper({ scheme, about, stored }: PaperProps) {
  const { t } = useText()
  const editOf = usePointEdits(stored)
  return (
    <>
      <p>{about}</p>
      {editOf && <p data-print="no">{t('print.change')}</p>}
      {stored?.state === 'draft' && stored.preset !== null && (
        <p data-print="no">
          {t('print.figures')}{' '}
          <Link to="/schemes/$schemeId" params={{ schemeId: stored.schemeId }}>
            {t('print.toFigures')}
          </Link>
        </p>
      )}
      <SchemeTable scheme={scheme} editOf={editOf} />
    </>
  )
}
