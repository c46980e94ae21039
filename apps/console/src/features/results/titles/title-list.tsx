import { TITLE_COLUMNS } from '@jianjia/domain/list'
import { inScope, scopeOf } from '@jianjia/domain/policy'
import { TITLE_STANDINGS } from '@jianjia/domain/title'
import { Checkbox, Group, NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { findsText, pinyinKeys } from '../../../lib/pinyin.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { Notice } from '../../../ui/notice.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { SearchField } from '../../../ui/search-field.tsx'
import { StateTag } from '../../../ui/state-tag.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import type { Column } from '../../../ui/table/column.ts'
import type { ActiveFilter } from '../../../ui/table/filter-chips.tsx'
import { LocalTable } from '../../../ui/table/local-table.tsx'
import { useListed } from '../../../ui/table/use-listed.tsx'
import { useWordsFilter } from '../../../ui/table/use-words-filter.ts'
import { useText } from '../text.ts'

const route = getRouteApi('/signed-in/results')
type Titles = RouterOutputs['title']['list']['titles']
type Row = Titles[number]

/** The register of titles. */
export function TitleList() {
  const { t } = useText()
  const { districtId } = usePlace()
  const query = useQuery(trpc.title.list.queryOptions({ districtId }))
  return (
    <QueryView
      query={query}
      empty={{
        when: ({ titles }) => titles.length === 0,
        show: <StateView kind="noData" title={t('noTitles')} text={t('noTitlesText')} />,
      }}
    >
      {({ titles, more }) => (
        <>
          {more && <Notice title={t('moreTitles', { count: titles.length })} />}
          <Table titles={titles} />
        </>
      )}
    </QueryView>
  )
}

function Table({ titles }: { readonly titles: Titles }) {
  const { t } = useText()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const columns = useColumns()
  const { post } = usePlace()
  const shown = titles.filter(
    ({ standing, due, unitId }) =>
      (search.standing === undefined || standing === search.standing) &&
      (search.due !== true || due !== null) &&
      (search.mine !== true || post.unitPath.includes(unitId)),
  )
  const found = useFound(shown, search.q ?? '')
  const filter = (part: { standing?: string | undefined; due?: true | undefined; mine?: true | undefined }) =>
    void navigate({ search: (old) => ({ ...old, ...part, page: undefined }), replace: true })
  const chosen = TITLE_STANDINGS.find((value) => value === search.standing)
  const standing = chosen === undefined ? '' : t(`standing.${chosen}`)
  const filters: readonly ActiveFilter[] = [
    ...useWordsFilter(search.q),
    ...(search.standing ? [{ names: ['standing'] as const, label: `${t('column.standing')} ${standing}` }] : []),
    ...(search.due ? [{ names: ['due'] as const, label: t('dueOnly') }] : []),
    ...(search.mine ? [{ names: ['mine'] as const, label: t('mineOnly') }] : []),
  ]
  const put = (q: string | undefined) =>
    void navigate({ search: (old) => ({ ...old, q, page: undefined }), replace: true })
  return (
    <>
      <Group align="end" mb="md" data-print="no">
        <SearchField label={t('search')} value={search.q ?? ''} onSearch={put} />
        <NativeSelect
          label={t('column.standing')}
          value={search.standing ?? ''}
          data={[
            { value: '', label: t('anyStanding') },
            ...TITLE_STANDINGS.map((value) => ({ value, label: t(`standing.${value}`) })),
          ]}
          onChange={({ currentTarget: { value } }) => filter({ standing: value === '' ? undefined : value })}
        />
        <Checkbox
          size="md"
          label={t('dueOnly')}
          checked={search.due === true}
          onChange={({ currentTarget: { checked } }) => filter({ due: checked || undefined })}
        />
        {post.unitKind !== 'district' && (
          <Checkbox
            size="md"
            label={t('mineOnly')}
            checked={search.mine === true}
            onChange={({ currentTarget: { checked } }) => filter({ mine: checked || undefined })}
          />
        )}
      </Group>
      <LocalTable
        label={t('tab.titles')}
        list="title.list"
        filters={filters}
        file={{
          ...(search.q && { text: search.q }),
          ...(search.standing && { standing: search.standing }),
          ...(search.due && { due: true }),
          ...(search.mine && { units: post.unitPath }),
        }}
        columns={columns}
        rows={found}
        idOf={(row) => row.titleAwardId}
        search={search}
        onSearch={(part) => void navigate({ search: (old) => ({ ...old, ...part }) })}
      />
    </>
  )
}

/** Found by characters, pinyin or initials of the unit, by the title or its level. */
function useFound(titles: Titles, typed: string): Titles {
  const [keys, setKeys] = useState<Awaited<ReturnType<typeof pinyinKeys>>>()
  const asksPinyin = /[a-z]/i.test(typed)
  useEffect(() => {
    if (!asksPinyin) return
    let current = true
    void pinyinKeys(titles.map((row) => row.unitName)).then((made) => current && setKeys(made))
    return () => {
      current = false
    }
  }, [titles, asksPinyin])
  if (typed.trim() === '') return titles
  return titles.filter(
    (row) =>
      findsText(typed, row.unitName, keys?.get(row.unitName)) ||
      row.title.includes(typed.trim()) ||
      row.level.includes(typed.trim()),
  )
}

function useColumns(): readonly Column<Row>[] {
  const listed = useListed<Row>()
  return listed(TITLE_COLUMNS, {
    unit: { card: 'title', dress: (row) => <UnitOfTitle row={row} /> },
    level: { card: 'field' },
    valid: { card: 'field' },
    standing: { card: 'field', dress: (row, said) => <Standing row={row} said={said} /> },
  })
}

/** Who may read what was done with it comes to the title; for all others it is a name. */
function UnitOfTitle({ row }: { readonly row: Row }) {
  const { actor } = usePlace()
  const { titleAwardId, unitId, unitName } = row
  const scope = scopeOf(actor, 'result.read')
  const mayOpen = scope.kind === 'everything' || inScope(scope, [unitId])
  if (!mayOpen) return unitName
  return (
    <Link to="/titles/$titleAwardId" params={{ titleAwardId }}>
      {unitName}
    </Link>
  )
}

/** The state as a tag, and under it what is to be done. */
function Standing({ row, said }: { readonly row: Row; readonly said: string }) {
  const [state = '', due] = said.split('\n')
  return (
    <>
      <StateTag tone={TONES[row.standing]}>{state}</StateTag>
      {due !== undefined && <div>{due}</div>}
    </>
  )
}

const TONES = {
  notYet: 'idle',
  valid: 'done',
  rectifying: 'active',
  expired: 'idle',
  downgraded: 'idle',
  revoked: 'official',
} as const satisfies Record<Row['standing'], string>
