import { compareSchemes, type Scheme } from '@jianjia/domain/scheme'
import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import type { StoredScheme } from '../edit/use-scheme-draft.ts'
import workbench from '../parts/workbench.module.css'
import { useText } from '../text.ts'
import { ChangeList, Compared } from './change-list.tsx'
import classes from './compare-page.module.css'

const route = getRouteApi('/signed-in/schemes/$schemeId/compare')

/** Two versions of a scheme, or a version and the present draft, compared in sentences; both stand in the address. */
export function ComparePage() {
  const { t } = useText()
  const { districtId } = usePlace()
  const { schemeId } = route.useParams()
  const query = useQuery(trpc.scheme.get.queryOptions({ districtId, schemeId }))
  return (
    <>
      <PageHeader
        title={t('diff.title')}
        trail={[
          { label: t('title'), link: { to: '/schemes' } },
          { label: query.data?.name ?? t('one'), link: { to: '/schemes/$schemeId', params: { schemeId } } },
        ]}
        lead={t('diff.lead')}
      />
      <QueryView
        query={query}
        lines={8}
        empty={{
          when: ({ versions }) => versions.length === 0,
          show: <StateView kind="noData" title={t('diff.noVersions')} text={t('diff.noVersionsText')} />,
        }}
      >
        {(data) => <Chosen data={data} />}
      </QueryView>
    </>
  )
}

function Chosen({ data }: { readonly data: StoredScheme }) {
  const { t } = useText()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { versions, state } = data
  const numbers = versions.map(({ number }) => number)
  const newest = numbers[0] ?? 1
  const isDraft = state === 'draft'
  const to = search.to !== undefined && numbers.includes(search.to) ? search.to : isDraft ? 0 : newest
  const from =
    search.from !== undefined && numbers.includes(search.from)
      ? search.from
      : (numbers.find((number) => to === 0 || number < to) ?? newest)
  const options = numbers.map((number) => ({ value: `${number}`, label: t('diff.version', { number }) }))
  return (
    <div className={workbench['outcome']}>
      <div className={classes['chosen']} data-print="no">
        <NativeSelect
          label={t('diff.from')}
          data={options}
          value={`${from}`}
          onChange={(event) =>
            void navigate({ search: { from: Number(event.currentTarget.value), to }, replace: true })
          }
        />
        <NativeSelect
          label={t('diff.to')}
          data={[...(isDraft ? [{ value: '0', label: t('diff.draft') }] : []), ...options]}
          value={`${to}`}
          onChange={(event) =>
            void navigate({ search: { from, to: Number(event.currentTarget.value) }, replace: true })
          }
        />
      </div>
      <Versions data={data} from={from} to={to} />
    </div>
  )
}

interface VersionsProps {
  readonly data: StoredScheme
  readonly from: number
  /** 0 = the present draft. */
  readonly to: number
}

function Versions({ data, from, to }: VersionsProps) {
  const { districtId } = usePlace()
  const about = { districtId, schemeId: data.schemeId }
  const before = useQuery(trpc.scheme.version.queryOptions({ ...about, number: from }))
  const after = useQuery({ ...trpc.scheme.version.queryOptions({ ...about, number: to }), enabled: to > 0 })
  return (
    <QueryView query={before} lines={6}>
      {({ scheme }) =>
        to === 0 ? (
          <Differences before={scheme} after={data.scheme} />
        ) : (
          <QueryView query={after} lines={6}>
            {(other) => <Differences before={scheme} after={other.scheme} />}
          </QueryView>
        )
      }
    </QueryView>
  )
}

function Differences({ before, after }: { readonly before: Scheme; readonly after: Scheme }) {
  const changes = useMemo(() => compareSchemes(before, after), [before, after])
  return (
    <div className={workbench['outcome']}>
      <Compared before={before} after={after} count={changes.length} />
      <ChangeList changes={changes} />
    </div>
  )
}
