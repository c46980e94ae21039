import { PlanId } from '@jianjia/domain/kernel'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { StateTag } from '../../../ui/state-tag.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import classes from './summary.module.css'
import { useText } from './text.ts'

const route = getRouteApi('/signed-in/plans/$planId/figures')
const TONES = { equal: 'done', different: 'attention', noRecord: 'idle' } as const

type Compared = RouterOutputs['plan']['compareFigures']

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
        {(compared) => <Figures compared={compared} />}
      </QueryView>
    </>
  )
}

function Figures({ compared: { plan, figures } }: { readonly compared: Compared }) {
  const { t } = useText()
  const count = (outcome: Compared['figures'][number]['outcome']) =>
    figures.filter((figure) => figure.outcome === outcome).length
  return (
    <>
      {plan === null && <Notice tone="attention" title={t('figuresNoPlan')} />}
      <Sheet
        title={t('figures.count', {
          ...{ equal: count('equal'), different: count('different'), none: count('noRecord') },
        })}
      >
        {plan && <p className={classes['soft']}>{t('figuresPlan', { title: plan.title })}</p>}
        <ul className={classes['figures']}>
          {figures.map(({ value, unit, about, text, paragraph, outcome, recorded }, index) => (
            <li key={`${paragraph} ${index} ${value}`}>
              <StateTag tone={TONES[outcome]}>{t(`figures.${outcome}`)}</StateTag>
              <span>
                {t('figures.found')} <strong>{t(`about.${about}`, { value, unit })}</strong>
                {recorded && (
                  <>
                    {' · '}
                    {t('figures.recorded')} <strong>{`${recorded.figure}${recorded.unit}`}</strong>
                  </>
                )}
              </span>
              <span className={classes['soft']}>{text}</span>
            </li>
          ))}
        </ul>
      </Sheet>
    </>
  )
}
