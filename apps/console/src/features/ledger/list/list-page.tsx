import { LEDGER_KINDS, LedgerKind } from '@jianjia/domain/ledger'
import { Button, Select, Switch } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { holdsAnywhere } from '@jianjia/domain/policy'
import { trpc } from '../../../lib/api/trpc.ts'
import { formatDay } from '../../../lib/format/day.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { useCurrentYear } from '../../../lib/session/current-year.ts'
import { downloadAddress } from '../../../lib/upload/file-address.ts'
import { PAGE_SIZE } from '../../../lib/table/table-search.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { SearchField } from '../../../ui/search-field.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import { DataTable } from '../../../ui/table/data-table.tsx'
import type { ActiveFilter } from '../../../ui/table/filter-chips.tsx'
import { useWordsFilter } from '../../../ui/table/use-words-filter.ts'
import { usePasteHere } from '../import/use-paste-here.ts'
import { KIND_GROUPS } from '../parts/kind-groups.ts'
import { useRecordingUnits } from '../parts/recording-units.ts'
import { useText } from '../text.ts'
import { useColumns } from './columns.tsx'
import classes from './list-page.module.css'
import { useEntryActs } from './use-entry-acts.ts'
import { DayInput } from '../../../ui/form/day-input.tsx'

const route = getRouteApi('/signed-in/ledger')

const FIRST: LedgerKind = 'activity'

/** The ledger of one kind: every record that I may see, newest first. */
export function ListPage() {
  const { t, language } = useText()
  const { districtId, actor } = usePlace()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { chosen } = useCurrentYear()
  const { kind = FIRST, q = '', bin = false, page = 1 } = search
  // A year chosen in the bar stands for its first and last day, until days are chosen here.
  const from = search.from ?? (chosen === undefined ? undefined : `${chosen}-01-01`)
  const to = search.to ?? (chosen === undefined ? undefined : `${chosen}-12-31`)
  const names = LEDGER_KINDS[kind].names[language === 'en' ? 'en' : 'zh']
  const columns = useColumns(kind, bin)
  const batch = useEntryActs(bin)
  const query = useQuery({
    ...trpc.ledger.list.queryOptions({
      ...{ districtId, kind, from: from ?? null, to: to ?? null, text: q, trashed: bin, page },
      pageSize: PAGE_SIZE,
    }),
    placeholderData: keepPreviousData,
  })
  const byWords = useWordsFilter(q)
  const filters: readonly ActiveFilter[] = [
    ...byWords,
    ...(from ? [{ names: ['from'] as const, label: `${t('from')} ${formatDay(from, language)}` }] : []),
    ...(to ? [{ names: ['to'] as const, label: `${t('to')} ${formatDay(to, language)}` }] : []),
    ...(bin ? [{ names: ['bin'] as const, label: t('showBin') }] : []),
  ]
  const set = (part: Partial<typeof search>) =>
    void navigate({ search: (old) => ({ ...old, page: undefined, ...part }), replace: true })
  const { units } = useRecordingUnits()
  const mine = new Set<string>(units.map(({ unitId }) => unitId))
  const last = bin ? undefined : query.data?.entries.find(({ unitId }) => mine.has(unitId))
  const record = holdsAnywhere(actor, 'ledger.record') && (
    <Button component={Link} to={`/ledger/new?kind=${kind}`}>
      {t('record', { name: names })}
    </Button>
  )
  const fromSheet = record && !bin && (
    <LinkButton variant="default" to="/ledger/import" search={{ kind }}>
      {t('import.open')}
    </LinkButton>
  )
  usePasteHere(kind, bin ? undefined : units[0]?.unitId)
  const words = holdsAnywhere(actor, 'ledger.setWords') && (
    <Button variant="default" component={Link} to="/ledger/words">
      {t('words.title')}
    </Button>
  )
  const copy = last !== undefined && (
    <Button variant="default" component={Link} to={`/ledger/new?kind=${kind}&from=${last.entryId}`}>
      {t('copy.last')}
    </Button>
  )
  const file = (format: 'xlsx' | 'csv', only?: string) =>
    downloadAddress('ledger.export', {
      ...{ districtId, kind, from: from ?? null, to: to ?? null, text: q, format },
      ...(only !== undefined && { only }),
      language: language === 'en' ? 'en' : 'zh',
    })
  const files = !bin && (query.data?.entries.length ?? 0) > 0 && (
    <>
      <Button component="a" href={file('xlsx')} download variant="default">
        {t('file.excel')}
      </Button>
      <Button component="a" href={file('csv')} download variant="default">
        {t('file.csv')}
      </Button>
    </>
  )
  return (
    <>
      <PageHeader
        title={t('listTitle', { name: names })}
        lead={
          <>
            {t('lead')}
            <span className={classes['beside']}>
              {holdsAnywhere(actor, 'duty.read') && <Link to="/duties">{t('duties')}</Link>}
              {holdsAnywhere(actor, 'target.read') && <Link to="/targets">{t('targets')}</Link>}
            </span>
          </>
        }
        actions={
          <>
            {words}
            {files}
            {fromSheet}
            {copy}
            {record}
          </>
        }
      />
      <div className={classes['filters']} role="search">
        <Select
          label={t('which')}
          searchable
          allowDeselect={false}
          data={KIND_GROUPS.map((group) => ({
            group: t(`group.${group.key}`),
            items: group.kinds.map((each) => ({
              value: each,
              label: LEDGER_KINDS[each].names[language === 'en' ? 'en' : 'zh'],
            })),
          }))}
          value={kind}
          onChange={(value) => void navigate({ search: { kind: LedgerKind.parse(value) } })}
        />
        <SearchField label={t('search')} value={q} onSearch={(words) => set({ q: words })} />
        <DayInput
          label={t('from')}
          value={from ?? ''}
          onChange={(event) => set({ from: event.currentTarget.value || undefined })}
        />
        <DayInput
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
          when: ({ entries }) => entries.length === 0 && filters.length === 0,
          show: (
            <StateView
              kind="noData"
              title={t('none')}
              text={t(record ? 'noneText' : 'noneReadText')}
              action={
                <>
                  {record} {fromSheet}
                </>
              }
            />
          ),
        }}
      >
        {({ entries, total, totalIsMore }) => (
          <DataTable
            label={names}
            list={`ledger.list.${kind}`}
            filters={filters}
            columns={columns}
            {...(batch && { batch })}
            markedFile={bin ? undefined : file}
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
