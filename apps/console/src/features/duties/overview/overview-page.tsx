import { SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Navigate } from '@tanstack/react-router'
import { trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import { FileButtons } from '../../../ui/table/file-buttons.tsx'
import { useMaySet } from '../parts/may.ts'
import { useText } from '../text.ts'
import type { Overview } from './overview.ts'
import classes from './overview.module.css'
import { OverviewMatrix } from './overview-matrix.tsx'

const route = getRouteApi('/signed-in/duties')

/** 常规工作: who has done what is due by now. A branch is led to its own page. */
export function OverviewPage() {
  const { post } = usePlace()
  if (post.unitKind === 'branch')
    return <Navigate to="/duties/units/$unitId" params={{ unitId: post.unitId }} replace />
  return <District />
}

function District() {
  const { t } = useText()
  const { districtId } = usePlace()
  const maySet = useMaySet()
  const { show } = route.useSearch()
  const query = useQuery(trpc.duty.overview.queryOptions({ districtId }))
  const settings = (
    <LinkButton to="/duties/settings" variant={query.data?.duties.length === 0 ? 'filled' : 'default'}>
      {t('toSettings')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            {(query.data?.units.length ?? 0) > 0 && (
              <FileButtons list="duty.overview" file={{ ...(show && { show }) }} />
            )}
            {/* Who may not read duties may not read what is disclosed either. */}
            {!query.isError && (
              <LinkButton to="/duties/disclosure" variant="default">
                {t('disclosure.link')}
              </LinkButton>
            )}
            {maySet && settings}
          </>
        }
      />
      <QueryView
        query={query}
        lines={8}
        empty={{
          when: ({ duties }) => duties.length === 0,
          show: (
            <StateView
              kind="noData"
              title={t('none')}
              text={maySet ? t('noneText') : t('noneBranch')}
              {...(maySet && { action: settings })}
            />
          ),
        }}
      >
        {(overview) => <Shown overview={overview} />}
      </QueryView>
    </>
  )
}

function Shown({ overview }: { readonly overview: Overview }) {
  const { t } = useText()
  const { show } = route.useSearch()
  const navigate = route.useNavigate()
  if (overview.units.length === 0) return <StateView kind="noData" title={t('noUnits')} />
  const units = show === undefined ? overview.units : overview.units.filter(({ counts }) => counts[show] > 0)
  return (
    <>
      <div className={classes['filter']}>
        <SegmentedControl
          aria-label={t('filter.label')}
          data={(['all', 'missed', 'soon'] as const).map((value) => ({ value, label: t(`filter.${value}`) }))}
          value={show ?? 'all'}
          onChange={(value) =>
            void navigate({ search: value === 'missed' || value === 'soon' ? { show: value } : {}, replace: true })
          }
        />
      </div>
      {units.length === 0 ? (
        <StateView
          kind="nothingFound"
          title={t('nothing')}
          text={t('nothingText')}
          action={
            <LinkButton variant="default" to="/duties" search={{}}>
              {t('showAll')}
            </LinkButton>
          }
        />
      ) : (
        <OverviewMatrix duties={overview.duties} units={units} />
      )}
    </>
  )
}
