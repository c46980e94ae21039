import { PERSON_COLUMNS } from '@jianjia/domain/list'
import { Button } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { StateTag, type StateTone } from '../../../ui/state-tag.tsx'
import { DataTable } from '../../../ui/table/data-table.tsx'
import type { TableFile } from '../../../ui/table/file-links.tsx'
import type { ActiveFilter } from '../../../ui/table/filter-chips.tsx'
import { useListed } from '../../../ui/table/use-listed.tsx'
import { useText } from '../text.ts'
import { usePostLine } from '../use-post-line.ts'
import type { Person } from './people-page.tsx'
import classes from './people.module.css'
import { useAccountActs } from './use-account-acts.ts'

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
  const listed = useListed<Person>()
  const batch = useAccountActs()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <DataTable
      label={t('title')}
      list="person.list"
      filters={filters}
      file={file}
      columns={[
        ...listed(PERSON_COLUMNS, {
          name: { card: 'title' },
          posts: {
            card: 'field',
            dress: ({ posts: held }, said) =>
              held.length === 0 ? (
                said
              ) : (
                <ul className={classes['posts']}>
                  {held.map((post) => (
                    <li key={post.postId}>{postLine(post)}</li>
                  ))}
                </ul>
              ),
          },
          username: { card: 'field' },
          account: {
            card: 'field',
            dress: ({ account }, said) => <StateTag tone={TONES[account?.state ?? 'none']}>{said}</StateTag>,
          },
        }),
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
      {...(batch && { batch })}
      rows={people}
      idOf={({ personId }) => personId}
      total={total}
      search={search}
      onSearch={(part) => void navigate({ search: (old) => ({ ...old, ...part }) })}
    />
  )
}
