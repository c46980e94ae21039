import { Tabs } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { PageHeader } from '../../../ui/page-header.tsx'
import { useText } from '../text.ts'
import { ResultList } from './result-list.tsx'
import { TitleList } from '../titles/title-list.tsx'

const route = getRouteApi('/signed-in/results')

/** 成绩与评家: what has been published, and the register of titles. */
export function ListPage() {
  const { t } = useText()
  const { tab = 'results' } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <>
      <PageHeader title={t('heading')} lead={t('lead')} />
      <Tabs
        value={tab}
        onChange={(value) => void navigate({ search: { tab: value === 'titles' ? 'titles' : undefined } })}
      >
        <Tabs.List aria-label={t('tabs')}>
          <Tabs.Tab value="results">{t('tab.results')}</Tabs.Tab>
          <Tabs.Tab value="titles">{t('tab.titles')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value={tab} pt="md">
          {tab === 'results' ? <ResultList /> : <TitleList />}
        </Tabs.Panel>
      </Tabs>
    </>
  )
}
