import { Button, Switch, TextInput } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { holdsAnywhere } from '@jianjia/domain/policy'
import { trpc } from '../../../lib/api/trpc.ts'
import { formatShortDay } from '../../../lib/format/day.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { PAGE_SIZE } from '../../../lib/table/table-search.ts'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { SearchField } from '../../../ui/search-field.tsx'
import { StateTag } from '../../../ui/state-tag.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { useText } from '../text.ts'
import classes from './list-page.module.css'

const route = getRouteApi('/signed-in/ledger')

/** 信息报送台账: every record that I may see, newest first. */
export function ListPage() {
  const { t, language } = useText()
  const { districtId, actor } = usePlace()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { from, to, q = '', bin = false, page = 1 } = search
  const query = useQuery({
    ...trpc.ledger.list.queryOptions({
      ...{ districtId, kind: 'dispatch', from: from ?? null, to: to ?? null, text: q, trashed: bin, page },
      pageSize: PAGE_SIZE,
    }),
    placeholderData: keepPreviousData,
  })
  const filtered = q !== '' || from !== undefined || to !== undefined || bin
  const set = (part: Partial<typeof search>) =>
    void navigate({ search: (old) => ({ ...old, page: undefined, ...part }), replace: true })
  const record = holdsAnywhere(actor, 'ledger.record') && (
    <Button component={Link} to="/ledger/new">
      {t('record')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} actions={record} />
      <div className={classes['filters']} role="search">
        <SearchField label={t('search')} value={q} onSearch={(words) => set({ q: words })} />
        <TextInput
          type="date"
          label={t('from')}
          value={from ?? ''}
          onChange={(event) => set({ from: event.currentTarget.value || undefined })}
        />
        <TextInput
          type="date"
          label={t('to')}
          value={to ?? ''}
          onChange={(event) => set({ to: event.currentTarget.value || undefined })}
        />
        <Switch
          label={t('showBin')}
          checked={bin}
          onChange={(event) => set({ bin: event.currentTarget.checked || undefined })}
        />
      </div>
      <QueryView
        query={query}
        empty={{
          when: ({ entries }) => entries.length === 0,
          show: filtered ? (
            <StateView
              kind="nothingFound"
              title={t('notFound')}
              text={t('notFoundText')}
              action={
                <Button variant="default" onClick={() => void navigate({ search: {} })}>
                  {t('clear')}
                </Button>
              }
            />
          ) : (
            <StateView kind="noData" title={t('none')} text={t(record ? 'noneText' : 'noneReadText')} action={record} />
          ),
        }}
      >
        {({ entries, total, totalIsMore }) => (
          <DataTable
            label={t('title')}
            columns={[
              {
                key: 'title',
                title: t('column.title'),
                card: 'title',
                render: (row) => (
                  <Link to="/ledger/$entryId" params={{ entryId: row.entryId }}>
                    {row.entry.title}
                  </Link>
                ),
              },
              { key: 'unit', title: t('column.unit'), card: 'field', render: (row) => row.unitName },
              {
                key: 'day',
                title: t('column.day'),
                card: 'field',
                render: (row) => formatShortDay(row.entry.day, language),
              },
              { key: 'channel', title: t('column.channel'), render: (row) => row.entry.details.channel },
              { key: 'level', title: t('column.level'), render: (row) => t(`level.${row.entry.details.level}`) },
              {
                key: 'adopted',
                title: t('column.adopted'),
                card: 'field',
                render: ({ entry: { details } }) =>
                  details.adoptedOn === null ? (
                    <StateTag tone="idle">{t('notAdopted')}</StateTag>
                  ) : (
                    <StateTag tone="done">
                      {t('adoptedOn', { day: formatShortDay(details.adoptedOn, language) })}
                    </StateTag>
                  ),
              },
              {
                key: 'files',
                title: t('column.files'),
                numeric: true,
                render: (row) => t('files', { count: row.files }),
              },
              { key: 'by', title: t('column.by'), render: (row) => row.recordedByName },
            ]}
            rows={entries}
            idOf={(row) => row.entryId}
            total={totalIsMore ? `${total}+` : total}
            search={search}
            onSearch={(part) => void navigate({ search: (old) => ({ ...old, ...part }) })}
          />
        )}
      </QueryView>
    </>
  )
}
