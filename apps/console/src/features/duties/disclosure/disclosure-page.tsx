import { SegmentedControl } from '@mantine/core'
import { getRouteApi, Navigate } from '@tanstack/react-router'
import { usePlace } from '../../../lib/session/current-post.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { PeriodPicker } from '../../../ui/period/period-picker.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import { FileButtons } from '../../../ui/table/file-buttons.tsx'
import { useMaySet } from '../parts/may.ts'
import { useText } from '../text.ts'
import { CoverageMatrix } from './coverage-matrix.tsx'
import classes from './disclosure.module.css'
import { type Coverage, useCoverage } from './use-coverage.ts'

const route = getRouteApi('/signed-in/duties/disclosure')

/** 校务公开: what every school should have made known and has not. A school is led to its own page. */
export function DisclosurePage() {
  const { post } = usePlace()
  const { start, end } = route.useSearch()
  if (post.unitKind === 'branch')
    return <Navigate to="/duties/disclosure/$unitId" params={{ unitId: post.unitId }} search={{ start, end }} replace />
  return <District />
}

function District() {
  const { t } = useText()
  const { today } = usePlace()
  const maySet = useMaySet()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { period, query } = useCoverage(search)
  return (
    <>
      <PageHeader
        title={t('disclosure.title')}
        lead={t('disclosure.lead')}
        trail={[{ label: t('title'), link: { to: '/duties' } }]}
        actions={
          <>
            {(query.data?.units.length ?? 0) > 0 && (
              <FileButtons list="duty.disclosure" file={{ ...period, ...(search.show && { show: search.show }) }} />
            )}
            {maySet && (
              <LinkButton variant="default" to="/ledger/words" search={{ list: 'disclosureIndicator' }}>
                {t('disclosure.toWords')}
              </LinkButton>
            )}
          </>
        }
      />
      <Sheet>
        <PeriodPicker
          today={today}
          period={period}
          onChange={(chosen) =>
            chosen !== null && void navigate({ search: (old) => ({ ...old, ...chosen }), replace: true })
          }
        />
      </Sheet>
      <div className={classes['gap']}>
        <QueryView
          query={query}
          lines={8}
          empty={{
            when: ({ units }) => units.length === 0,
            show: <StateView kind="noData" title={t('disclosure.noUnits')} />,
          }}
        >
          {(coverage) => <Shown coverage={coverage} />}
        </QueryView>
      </div>
    </>
  )
}

function Shown({ coverage }: { readonly coverage: Coverage }) {
  const { t } = useText()
  const { show = 'all' } = route.useSearch()
  const navigate = route.useNavigate()
  const units = show === 'all' ? coverage.units : coverage.units.filter(({ mustDone, must }) => mustDone < must)
  return (
    <>
      <div className={classes['filter']}>
        <SegmentedControl
          aria-label={t('filter.label')}
          data={(['all', 'undone'] as const).map((value) => ({ value, label: t(`disclosure.show.${value}`) }))}
          value={show}
          onChange={(value) =>
            void navigate({
              search: (old) => ({ ...old, show: value === 'undone' ? 'undone' : undefined }),
              replace: true,
            })
          }
        />
      </div>
      {units.length === 0 ? (
        <StateView kind="nothingFound" title={t('disclosure.allDone')} />
      ) : (
        <CoverageMatrix words={coverage.words} units={units} />
      )}
    </>
  )
}
