import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { trpc } from '../../../lib/api/trpc.ts'
import { formatShortDay } from '../../../lib/format/day.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { StateTag } from '../../../ui/state-tag.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { LocalTable } from '../../../ui/table/local-table.tsx'
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
        {({ objections, today }) => <Objections rows={objections} today={today} />}
      </QueryView>
    </>
  )
}

function Objections({ rows, today }: { readonly rows: readonly ObjectionLine[]; readonly today: string }) {
  const { t, language } = useText()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const dueOf = (row: ObjectionLine) => {
    const day = formatShortDay(row.answerBy, language)
    return row.state === 'raised' && row.answerBy < today ? t('overdue', { day }) : day
  }
  const columns: readonly Column<ObjectionLine>[] = [
    {
      ...{ key: 'unit', title: t('column.unit'), sortable: true, card: 'title' as const },
      sortBy: (row) => ({ text: row.unitName }),
      render: (row) => row.unitName,
    },
    { key: 'about', title: t('column.about'), card: 'field', render: (row) => row.itemName ?? t('whole') },
    {
      ...{ key: 'assessment', title: t('column.assessment'), sortable: true },
      sortBy: (row) => ({ text: row.assessmentName }),
      render: (row) => row.assessmentName,
    },
    {
      key: 'state',
      title: t('column.state'),
      card: 'field',
      render: (row) => <StateTag tone={TONES[row.state]}>{t(`state.${row.state}`)}</StateTag>,
    },
    {
      ...{ key: 'due', title: t('column.due'), sortable: true, card: 'field' as const },
      sortBy: (row) => ({ text: row.answerBy }),
      render: dueOf,
    },
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
      search={search}
      onSearch={(part) => void navigate({ search: (old) => ({ ...old, ...part }) })}
      empty={<StateView kind="noData" title={t('none')} text={t('noneText')} />}
    />
  )
}
