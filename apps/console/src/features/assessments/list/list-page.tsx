import { touchesYear } from '@jianjia/domain/period'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { can } from '@jianjia/domain/policy'
import { trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { useCurrentYear } from '../../../lib/session/current-year.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { NothingThatYear } from '../../../ui/nothing-that-year.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import { LocalTable } from '../../../ui/table/local-table.tsx'
import { useText } from '../text.ts'
import { useColumns } from './columns.tsx'

const route = getRouteApi('/signed-in/assessments')

/** 考核: every assessment that I see, with what I can do there. */
export function ListPage() {
  const { t } = useText()
  const { districtId, actor, rootUnitId } = usePlace()
  const search = route.useSearch()
  const { chosen } = useCurrentYear()
  const navigate = route.useNavigate()
  const columns = useColumns()
  const root = { unitId: rootUnitId, unitPath: [rootUnitId], unitKind: 'district' } as const
  const opens = can(actor, 'assessment.open', root).allowed
  const whole = can(actor, 'assessment.read', root).allowed
  const query = useQuery(trpc.assessment.list.queryOptions({ districtId }))
  const open = opens && <LinkButton to="/assessments/new">{t('list.open')}</LinkButton>
  return (
    <>
      <PageHeader title={t('title')} lead={whole ? t('list.lead') : t('list.leadBranch')} actions={open} />
      <QueryView
        query={query}
        empty={{
          when: (data) => data.assessments.length === 0,
          show: (
            <StateView
              kind="noData"
              title={whole ? t('list.none') : t('list.noneBranch')}
              text={whole ? t('list.noneText') : t('list.noneBranchText')}
              action={open}
            />
          ),
        }}
      >
        {(data) => {
          const rows = data.assessments.filter((each) => touchesYear(each.periodStart, each.reviewDue, chosen))
          if (chosen !== undefined && rows.length === 0) return <NothingThatYear year={chosen} />
          return (
            <LocalTable
              label={t('list.label')}
              list="assessment.list"
              columns={columns}
              rows={rows}
              idOf={(row) => row.assessmentId}
              file={{ ...(chosen !== undefined && { year: chosen }) }}
              search={search}
              onSearch={(part) => void navigate({ search: (old) => ({ ...old, ...part }) })}
            />
          )
        }}
      </QueryView>
    </>
  )
}
