import { mayObject } from '@jianjia/domain/assessment'
import type { PlainDate } from '@jianjia/domain/kernel'
import { holdsAnywhere } from '@jianjia/domain/policy'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { formatDay } from '../../../lib/format/day.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { touchesYear, useCurrentYear } from '../../../lib/session/current-year.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { NothingThatYear } from '../../../ui/nothing-that-year.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { StateTag } from '../../../ui/state-tag.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { LocalTable } from '../../../ui/table/local-table.tsx'
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
      file={{}}
      columns={columns}
      rows={rows}
      idOf={(row) => row.assessmentId}
      sortBy={{
        assessment: (row) => ({ text: row.name }),
        notice: (row) => ({ text: row.publicFrom }),
      }}
      search={search}
      onSearch={(part) => void navigate({ search: (old) => ({ ...old, ...part }) })}
    />
  )
}

function useColumns(today: PlainDate): readonly Column<Row>[] {
  const { t, language } = useText()
  const { actor } = usePlace()
  const decides = holdsAnywhere(actor, 'rating.decide')
  return [
    {
      key: 'assessment',
      title: t('column.assessment'),
      sortable: true,
      card: 'title',
      render: ({ assessmentId, name }) => (
        <Link to="/results/$assessmentId" params={{ assessmentId }}>
          {name}
        </Link>
      ),
    },
    {
      key: 'notice',
      title: t('column.notice'),
      sortable: true,
      card: 'field',
      render: (row) => t('range', { from: formatDay(row.publicFrom, language), to: formatDay(row.publicTo, language) }),
    },
    { key: 'units', title: t('column.units'), numeric: true, card: 'field', render: (row) => row.units },
    {
      key: 'state',
      title: t('column.state'),
      card: 'field',
      render: (row) => <State row={row} today={today} />,
    },
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

function State({ row, today }: { readonly row: Row; readonly today: PlainDate }) {
  const { t } = useText()
  if (row.rated) return <StateTag tone="official">{t('state.rated')}</StateTag>
  return mayObject({ end: row.publicTo }, today) ? (
    <StateTag tone="active">{t('state.notice')}</StateTag>
  ) : (
    <StateTag tone="done">{t('state.over')}</StateTag>
  )
}
