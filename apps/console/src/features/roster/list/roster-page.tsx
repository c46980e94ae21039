import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { downloadAddress } from '../../../lib/upload/file-address.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { Stat, StatRow } from '../../../ui/stat.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import type { ActiveFilter } from '../../../ui/table/filter-chips.tsx'
import { useWordsFilter } from '../../../ui/table/use-words-filter.ts'
import { useRosterGroups, useRosterUnit } from '../parts/use-roster-unit.ts'
import { statusesOf } from '../parts/views.ts'
import { useText } from '../text.ts'
import { AddMember } from './add-member.tsx'
import { RosterFilters } from './roster-filters.tsx'
import { RosterTable } from './roster-table.tsx'
import classes from './roster.module.css'

const route = getRouteApi('/signed-in/roster')

/** 会员花名册: who is a member today, who has retired, who has left. */
export function RosterPage() {
  const { t } = useText()
  const { post } = usePlace()
  const { mayRead } = useRosterUnit()
  if (!mayRead)
    return (
      <>
        <PageHeader title={t('title')} />
        <StateView kind="noRight" title={t('noRight')} text={t('noRightText')} />
      </>
    )
  return <Roster key={post.postId} />
}

function Roster() {
  const { t, language } = useText()
  const { districtId } = usePlace()
  const { unitId, keeps } = useRosterUnit()
  const { q, view, group, page, add } = route.useSearch()
  const navigate = route.useNavigate()
  const asked = { unitId, statuses: statusesOf(view), ...(q && { words: q }), ...(group && { groupId: group }) }
  const query = useQuery(
    trpc.roster.list.queryOptions(
      { districtId, ...asked, ...(page && { page }) },
      { placeholderData: keepPreviousData },
    ),
  )
  const fileOf = (format: 'xlsx' | 'csv') =>
    downloadAddress('roster.export', {
      ...{ districtId, unitId, statuses: statusesOf(view), words: q, groupId: group, format },
      language: language === 'en' ? 'en' : 'zh',
    })
  const files = (query.data?.members.length ?? 0) > 0 && (
    <>
      <Button component="a" href={fileOf('xlsx')} download variant="default">
        {t('file.excel')}
      </Button>
      <Button component="a" href={fileOf('csv')} download variant="default">
        {t('file.csv')}
      </Button>
    </>
  )
  const groupName = useRosterGroups(unitId).find((each) => each.unitId === group)?.name ?? ''
  const byWords = useWordsFilter(q)
  const filters: readonly ActiveFilter[] = [
    ...byWords,
    ...(view ? [{ names: ['view'] as const, label: t(`view.${view}`) }] : []),
    ...(group ? [{ names: ['group'] as const, label: `${t('group')} ${groupName}` }] : []),
  ]
  const open = keeps && !add && (
    <Button onClick={() => void navigate({ search: (old) => ({ ...old, add: true }) })}>{t('add')}</Button>
  )
  const bring = keeps && (
    <LinkButton to="/roster/import" variant="default">
      {t('file.import')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t(keeps ? 'lead' : 'leadRead')}
        actions={
          <>
            {files}
            {bring}
            {open}
          </>
        }
      />
      {keeps && add && <AddMember />}
      {query.data && (
        <div className={classes['heads']}>
          <StatRow>
            <Stat label={t('status.inService')} value={String(query.data.inService)} unit={t('people')} />
            <Stat label={t('status.retired')} value={String(query.data.retired)} unit={t('people')} />
          </StatRow>
        </div>
      )}
      <RosterFilters />
      <QueryView
        query={query}
        lines={8}
        empty={{
          when: ({ members }) => members.length === 0 && filters.length === 0,
          show: (
            <StateView
              kind="noData"
              title={t('none')}
              text={t(keeps ? 'noneText' : 'noneRead')}
              action={
                keeps && (
                  <>
                    {bring}
                    {open}
                  </>
                )
              }
            />
          ),
        }}
      >
        {({ members, total }) => <RosterTable {...{ members, total, filters, keeps }} />}
      </QueryView>
    </>
  )
}
