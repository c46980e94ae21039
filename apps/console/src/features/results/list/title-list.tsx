import { Box } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { formatDay } from '../../../lib/format/day.ts'
import { findsText, pinyinKeys } from '../../../lib/pinyin.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { Notice } from '../../../ui/notice.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { SearchField } from '../../../ui/search-field.tsx'
import { StateTag } from '../../../ui/state-tag.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { LocalTable } from '../../../ui/table/local-table.tsx'
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
  const found = useFound(titles, search.q ?? '')
  const put = (q: string | undefined) =>
    void navigate({ search: (old) => ({ ...old, q, page: undefined }), replace: true })
  return (
    <>
      <Box maw="24rem" mb="md">
        <SearchField label={t('search')} value={search.q ?? ''} onSearch={put} />
      </Box>
      <LocalTable
        label={t('tab.titles')}
        list="title.list"
        filters={useWordsFilter(search.q).map((filter) => ({ ...filter, without: titles.length }))}
        file={{ ...(search.q && { text: search.q }) }}
        columns={columns}
        rows={found}
        idOf={(row) => row.titleAwardId}
        sortBy={{
          unit: (row) => ({ text: row.unitName }),
          valid: (row) => ({ text: row.validFrom }),
        }}
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
  const { t, language } = useText()
  const valid = ({ validFrom, validTo }: Row) => {
    const from = formatDay(validFrom, language)
    return validTo === null ? t('since', { from }) : t('range', { from, to: formatDay(validTo, language) })
  }
  return [
    { key: 'unit', title: t('column.unit'), sortable: true, card: 'title', render: (row) => row.unitName },
    { key: 'level', title: t('column.award'), card: 'field', render: (row) => row.level },
    { key: 'title', title: t('column.scheme'), card: 'field', render: (row) => row.title },
    {
      key: 'valid',
      title: t('column.valid'),
      sortable: true,
      card: 'field',
      render: (row) => (row.revoked ? <StateTag tone="idle">{t('revoked')}</StateTag> : valid(row)),
    },
  ]
}
