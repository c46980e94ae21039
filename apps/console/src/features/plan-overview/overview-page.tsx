import { Tabs } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { KeyPointsPanel } from './key-points/key-points-panel.tsx'
import { MapPanel } from './map/map-panel.tsx'
import { SimilarPanel } from './similar/similar-panel.tsx'
import { useText } from './text.ts'
import { TopicsPanel } from './topics/topics-panel.tsx'

const route = getRouteApi('/signed-in/plans/overview')
const VIEWS = ['map', 'keyPoints', 'topics', 'similar'] as const

/** 承诺一览: what the branches promised and what came of it, what is in nobody's plan, and which plans are alike. */
export function OverviewPage() {
  const { t } = useText()
  const { view = 'map' } = route.useSearch()
  const navigate = route.useNavigate()
  const show = (value: string | null) => {
    const next = VIEWS.find((one) => one === value) ?? 'map'
    void navigate({
      search: ({ year, under }) => ({ year, under, view: next === 'map' ? undefined : next }),
    })
  }
  return (
    <>
      <PageHeader
        title={t('title')}
        trail={[{ label: t('plans'), link: { to: '/plans' } }]}
        lead={t(`lead.${view}`)}
        actions={
          <LinkButton to="/obligations" variant="default">
            {t('toOwed')}
          </LinkButton>
        }
      />
      <Tabs value={view} onChange={show}>
        <Tabs.List aria-label={t('views')}>
          {VIEWS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`view.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={view} pt="md">
          {view === 'map' && <MapPanel />}
          {view === 'keyPoints' && <KeyPointsPanel />}
          {view === 'topics' && <TopicsPanel />}
          {view === 'similar' && <SimilarPanel />}
        </Tabs.Panel>
      </Tabs>
    </>
  )
}
