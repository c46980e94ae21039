import type { PlainDate } from '@jianjia/domain/kernel'
import { RESULT_COLUMNS, resultStateOf } from '@jianjia/domain/list'
import { holdsAnywhere } from '@jianjia/domain/policy'
import { touchesYear } from '@jianjia/domain/period'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { useCurrentYear } from '../../../lib/session/current-year.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { NothingThatYear } from '../../../ui/nothing-that-year.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { StateTag } from '../../../ui/state-tag.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { LocalTable } from '../../../ui/table/local-table.tsx'
import { useListed } from '../../../ui/table/use-listed.tsx'
import { useText } from '../text.ts'

const route = getRouteApi('/signed-in/results')
type Results = RouterOutputs['result']['list']
type Row = Results['results'][number]

/** The assessments whose result is published, newest first. */
export function ResultList() {
  const { t } = useText()
  const { districtId } = usePlace()
  const query = useQuery(trpc.result.list.queryOptions({ districtId }))
  return (
    <QueryView
      query={query}
      empty={{
        when: ({ results }) => results.length === 0,
        show: <StateView kind="noData" title={t('none')} text={t('noneText')} />,
      }}
    >
      {(data) => <Table {...data} />}
    </QueryView>
  )
}

function Table({ results, today }: Results) {
  const { t } = useText()
  const search = route.useSearch()
  const { chosen } = useCurrentYear()
  const navigate = route.useNavigate()
  const columns = useColumns(today)
  const rows = results.filter(({ publicFrom }) => touchesYear(publicFrom, publicFrom, chosen))
  if (chosen !== undefined && rows.length === 0) return <NothingThatYear year={chosen} />
  return (
    <LocalTable
      label={t('tab.results')}
      list="result.list"
      file={{ ...(chosen !== undefined && { year: chosen }) }}
      columns={columns}
      rows={rows}
      idOf={(row) => row.assessmentId}
      search={search}
      onSearch={(part) => void navigate({ search: (old) => ({ ...old, ...part }) })}
    />
  )
}

function useColumns(today: PlainDate): readonly Column<Row>[] {
  const { t } = useText()
  const { actor } = usePlace()
  const listed = useListed<Row>()
  const decides = holdsAnywhere(actor, 'rating.decide')
  return [
    ...listed(RESULT_COLUMNS, {
      assessment: {
        card: 'title',
        dress: ({ assessmentId }, said) => (
          <Link to="/results/$assessmentId" params={{ assessmentId }}>
            {said}
          </Link>
        ),
      },
      notice: { card: 'field' },
      units: { numeric: true, card: 'field' },
      state: {
        card: 'field',
        dress: (row, said) => <StateTag tone={TONES[resultStateOf(row, today)]}>{said}</StateTag>,
      },
    }),
    {
      key: 'act',
      title: t('column.act'),
      card: 'action',
      render: ({ assessmentId, name, rated }) =>
        decides && !rated ? (
          <LinkButton to="/ratings/$assessmentId" params={{ assessmentId }} aria-label={`${t('rate')} ${name}`}>
            {t('rate')}
          </LinkButton>
        ) : (
          <LinkButton
            to="/results/$assessmentId"
            params={{ assessmentId }}
            variant="default"
            aria-label={`${t('see')} ${name}`}
          >
            {t('see')}
          </LinkButton>
        ),
    },
  ]
}

const TONES = { rated: 'official', notice: 'active', over: 'done' } as const
