import { can } from '@jianjia/domain/policy'
import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { trpc } from '../../lib/api/trpc.ts'
import { usePlace } from '../../lib/session/current-post.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { StateView } from '../../ui/state-view.tsx'
import { FileButtons } from '../../ui/table/file-buttons.tsx'
import { askedOf } from './asked.ts'
import { isReport, type Overview } from './overview.ts'
import { OverviewView } from './overview-view.tsx'
import { useText } from './text.ts'

const route = getRouteApi('/signed-in/overview')

/** 全区概况: units × everything that they owe in a year. */
export function OverviewPage() {
  const { t } = useText()
  const { districtId, actor, rootUnitId } = usePlace()
  const { year, kind, under, stage, show } = route.useSearch()
  const asked = askedOf({ year, kind, under, stage })
  const query = useQuery(
    trpc.overview.matrix.queryOptions({ districtId, ...asked }, { placeholderData: keepPreviousData }),
  )
  const root = { unitId: rootUnitId, unitPath: [rootUnitId], unitKind: 'district' } as const
  const late = can(actor, 'obligation.remind', root).allowed ? lateReports(query.data) : 0
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            {(query.data?.rows.length ?? 0) > 0 && (
              <>
                <FileButtons list="overview.matrix" file={{ ...asked, ...(show && { show }) }} />
                <Button variant="default" onClick={() => print()}>
                  {t('print')}
                </Button>
              </>
            )}
            {late > 0 && (
              <LinkButton to="/overview/remind" search={{ year, kind, under, stage }}>
                {t('remind', { count: late })}
              </LinkButton>
            )}
          </>
        }
      />
      <QueryView
        query={query}
        lines={8}
        empty={{
          when: ({ columns }) => columns.length === 0 && Object.keys(asked).length === 0,
          show: (
            <StateView kind="noData" title={t('none', { year: `${query.data?.year ?? ''}` })} text={t('noneText')} />
          ),
        }}
      >
        {(overview) => <OverviewView overview={overview} />}
      </QueryView>
    </>
  )
}

/** How many plans and summaries are missing: of these somebody can be reminded. */
function lateReports(overview: Overview | undefined): number {
  const reports = overview?.columns.filter(isReport) ?? []
  return reports.reduce((sum, { numbers }) => sum + numbers.missing, 0)
}
