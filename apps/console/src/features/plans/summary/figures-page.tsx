import { PlanId } from '@jianjia/domain/kernel'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { trpc } from '../../../lib/api/trpc.ts'
import { formatDay } from '../../../lib/format/day.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import { CitationDrawer } from './citation-drawer.tsx'
import { type Compared, type Figure, FigureLine } from './figure-line.tsx'
import classes from './summary.module.css'
import { useText } from './text.ts'

const route = getRouteApi('/signed-in/plans/$planId/figures')

/** 核对数字: every figure of a written summary beside what the records say. */
export function FiguresPage() {
  const { t } = useText()
  const { districtId } = usePlace()
  const { planId } = route.useParams()
  const query = useQuery(trpc.plan.compareFigures.queryOptions({ districtId, planId: PlanId.parse(planId) }))
  return (
    <>
      <PageHeader
        title={t('compare')}
        trail={[{ label: t('plans'), link: { to: '/plans' } }]}
        lead={t('figuresLead')}
        actions={
          <LinkButton variant="default" to="/plans/$planId" params={{ planId }}>
            {t('toPlan')}
          </LinkButton>
        }
      />
      <QueryView
        query={query}
        empty={{
          when: ({ figures }) => figures.length === 0,
          show: <StateView kind="noData" title={t('figuresNone')} text={t('figuresNoneText')} />,
        }}
      >
        {(compared) => <Figures planId={planId} compared={compared} />}
      </QueryView>
    </>
  )
}

function Figures({ planId, compared }: { readonly planId: string; readonly compared: Compared }) {
  const { t, language } = useText()
  const [opened, setOpened] = useState<string>()
  const { plan, period, figures } = compared
  const count = (outcome: Figure['outcome']) => figures.filter((figure) => figure.outcome === outcome).length
  const day = (at: string) => formatDay(at, language)
  return (
    <>
      {plan === null && <Notice tone="attention" title={t(period ? 'figuresNoPlan' : 'figuresNoDays')} />}
      <Sheet
        title={t('figures.count', {
          ...{ equal: count('equal'), different: count('different'), none: count('noRecord') },
        })}
      >
        {period && (
          <p className={classes['soft']}>
            {t('figuresDays', { start: day(period.start), end: day(period.end) })}
            {plan && (
              <>
                {' '}
                <Link to="/plans/$planId" params={{ planId: plan.planId }}>
                  {t('figuresPlan', { title: plan.title })}
                </Link>
              </>
            )}
          </p>
        )}
        <ul className={classes['figures']}>
          {figures.map((figure, index) => (
            <FigureLine
              key={`${figure.paragraph} ${index} ${figure.value}`}
              figure={figure}
              plan={plan}
              onOpen={setOpened}
            />
          ))}
        </ul>
      </Sheet>
      <CitationDrawer planId={planId} fact={opened} onClose={() => setOpened(undefined)} />
    </>
  )
}
