import { Tabs } from '@mantine/core'
import { can } from '@jianjia/domain/policy'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { trpc } from '../../../lib/api/trpc.ts'
import { formatDay } from '../../../lib/format/day.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { FactsTab } from '../facts/facts-tab.tsx'
import { ProgressTab } from '../progress/progress-tab.tsx'
import { ReviewersTab } from '../reviewers/reviewers-tab.tsx'
import { useText } from '../text.ts'

const route = getRouteApi('/signed-in/assessments/$assessmentId')

const TABS = ['progress', 'reviewers', 'facts'] as const

/** One assessment, for the district: how far it is, who reviews, what the district itself enters. */
export function DetailPage() {
  const { t, language } = useText()
  const { districtId, actor, rootUnitId } = usePlace()
  const { assessmentId } = route.useParams()
  const { tab = 'progress' } = route.useSearch()
  const navigate = route.useNavigate()
  const query = useQuery(trpc.assessment.get.queryOptions({ districtId, assessmentId }))
  const root = { unitId: rootUnitId, unitPath: [rootUnitId], unitKind: 'district' } as const
  const assigns = can(actor, 'assessment.assign', root).allowed
  const tabs = assigns ? TABS : (['progress'] as const)
  const shown = tabs.find((each) => each === tab) ?? 'progress'
  return (
    <QueryView
      query={query}
      head={<PageHeader title={t('one')} trail={[{ label: t('title'), link: { to: '/assessments' } }]} />}
    >
      {(data) => (
        <>
          <PageHeader
            title={data.name}
            trail={[{ label: t('title'), link: { to: '/assessments' } }]}
            lead={t('detail.lead', {
              period: t('new.to', {
                start: formatDay(data.periodStart, language),
                end: formatDay(data.periodEnd, language),
              }),
              scheme: data.schemeName,
              version: data.schemeVersion,
            })}
            actions={
              assigns &&
              data.state !== 'published' &&
              data.state !== 'final' && (
                <>
                  <LinkButton variant="default" to="/visits" search={{ assessment: assessmentId }}>
                    {t('detail.toVisits')}
                  </LinkButton>
                  <LinkButton variant="default" to="/assessments/$assessmentId/standing" params={{ assessmentId }}>
                    {t('detail.toStanding')}
                  </LinkButton>
                </>
              )
            }
          />
          <Tabs
            value={shown}
            keepMounted={false}
            onChange={(next) => {
              const chosen = TABS.find((each) => each === next)
              void navigate({ search: chosen === 'progress' ? {} : { tab: chosen } })
            }}
          >
            <Tabs.List mb="lg">
              {tabs.map((each) => (
                <Tabs.Tab key={each} value={each}>
                  {t(`detail.tabs.${each}`)}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            <Tabs.Panel value="progress">
              <ProgressTab assessment={data} assigns={assigns} />
            </Tabs.Panel>
            <Tabs.Panel value="reviewers">
              <ReviewersTab assessment={data} />
            </Tabs.Panel>
            <Tabs.Panel value="facts">
              <FactsTab assessment={data} />
            </Tabs.Panel>
          </Tabs>
        </>
      )}
    </QueryView>
  )
}
