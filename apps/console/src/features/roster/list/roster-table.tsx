import { getRouteApi, Link } from '@tanstack/react-router'
import type { RouterOutputs } from '../../../lib/api/trpc.ts'
import { formatDay } from '../../../lib/format/day.ts'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import type { ActiveFilter } from '../../../ui/table/filter-chips.tsx'
import { StatusTag } from '../parts/status-tag.tsx'
import { statusesOf } from '../parts/views.ts'
import { useText } from '../text.ts'
import { type EditedCell, useMemberEdits } from './use-member-edits.ts'
import classes from './roster.module.css'

const route = getRouteApi('/signed-in/roster')

type Member = RouterOutputs['roster']['list']['members'][number]

export interface RosterTableProps {
  readonly members: readonly Member[]
  readonly total: number
  readonly filters: readonly ActiveFilter[]
  readonly keeps: boolean
}

export function RosterTable({ members, total, filters, keeps }: RosterTableProps) {
  const { t, language } = useText()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const day = (value: string | null) => (value === null ? '—' : formatDay(value, language))
  const edits = useMemberEdits(keeps)
  const edit = (key: EditedCell) => ({ key, ...(edits[key] && { edit: edits[key] }) })
  const number = (value: string | null) => <span className={classes['number']}>{value ?? '—'}</span>
  const kept: readonly Column<Member>[] = [
    { ...edit('mobile'), title: t('column.mobile'), card: 'field', render: ({ mobile }) => number(mobile) },
    { key: 'idNumber', title: t('column.idNumber'), render: ({ maskedIdNumber }) => number(maskedIdNumber) },
  ]
  const left: Column<Member> = { key: 'leftOn', title: t('column.leftOn'), render: ({ leftOn }) => day(leftOn) }
  return (
    <DataTable
      label={t('title')}
      list="roster.list"
      filters={filters}
      columns={[
        {
          ...edit('name'),
          title: t('column.name'),
          card: 'title',
          render: ({ personId, name }) => (
            <Link to="/roster/$personId" params={{ personId }}>
              {name}
            </Link>
          ),
        },
        { ...edit('group'), title: t('column.group'), card: 'field', render: ({ unitName }) => unitName },
        {
          key: 'status',
          title: t('column.status'),
          card: 'field',
          render: ({ status }) => <StatusTag status={status} />,
        },
        { ...edit('joinedOn'), title: t('column.joinedOn'), render: ({ joinedOn }) => day(joinedOn) },
        { ...edit('retiredOn'), title: t('column.retiredOn'), render: ({ retiredOn }) => day(retiredOn) },
        ...(statusesOf(search.view).includes('left') ? [left] : []),
        ...(keeps ? kept : []),
      ]}
      rows={members}
      idOf={({ personId }) => personId}
      total={total}
      search={search}
      onSearch={(part) => void navigate({ search: (old) => ({ ...old, ...part }) })}
    />
  )
}
