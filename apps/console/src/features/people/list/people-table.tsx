import { Button } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { StateTag, type StateTone } from '../../../ui/state-tag.tsx'
import { DataTable } from '../../../ui/table/data-table.tsx'
import type { TableFile } from '../../../ui/table/file-links.tsx'
import type { ActiveFilter } from '../../../ui/table/filter-chips.tsx'
import { useText } from '../text.ts'
import { usePostLine } from '../use-post-line.ts'
import type { Person } from './people-page.tsx'
import classes from './people.module.css'

const route = getRouteApi('/signed-in/people')

const TONES = {
  none: 'idle',
  firstPassword: 'active',
  active: 'done',
  disabled: 'attention',
} as const satisfies Record<string, StateTone>

export interface PeopleTableProps {
  readonly people: readonly Person[]
  readonly total: number
  readonly filters: readonly ActiveFilter[]
  readonly file: TableFile
  readonly onOpen: ((personId: string) => void) | undefined
}

export function PeopleTable({ people, total, filters, file, onOpen }: PeopleTableProps) {
  const { t } = useText()
  const postLine = usePostLine()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const posts = ({ posts: held }: Person) =>
    held.length === 0 ? (
      t('noPost')
    ) : (
      <ul className={classes['posts']}>
        {held.map((post) => (
          <li key={post.postId}>{postLine(post)}</li>
        ))}
      </ul>
    )
  const account = ({ account: held }: Person) => {
    const state = held?.state ?? 'none'
    return <StateTag tone={TONES[state]}>{t(`account.${state}`)}</StateTag>
  }
  return (
    <DataTable
      label={t('title')}
      list="person.list"
      filters={filters}
      file={file}
      columns={[
        { key: 'name', title: t('column.name'), card: 'title', render: ({ name }) => name },
        { key: 'posts', title: t('column.posts'), card: 'field', render: posts },
        { key: 'username', title: t('column.username'), card: 'field', render: (row) => row.account?.username ?? '—' },
        { key: 'account', title: t('column.account'), card: 'field', render: account },
        ...(onOpen
          ? [
              {
                key: 'act',
                title: t('column.act'),
                card: 'action' as const,
                render: ({ personId, name }: Person) => (
                  <Button variant="default" aria-label={t('openFor', { name })} onClick={() => onOpen(personId)}>
                    {t('open')}
                  </Button>
                ),
              },
            ]
          : []),
      ]}
      rows={people}
      idOf={({ personId }) => personId}
      total={total}
      search={search}
      onSearch={(part) => void navigate({ search: (old) => ({ ...old, ...part }) })}
    />
  )
}
