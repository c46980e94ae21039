import { PlanId } from '@jianjia/domain/kernel'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { formatDay } from '../../../lib/format/day.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { Notice } from '../../../ui/notice.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { useText } from '../text.ts'
import classes from './compare.module.css'
import { marked } from './marked.ts'

type Compared = RouterOutputs['planOverview']['compare']

const route = getRouteApi('/signed-in/plans/overview/$planId/$otherId')

/** Two plans side by side, the passages that both hold marked. */
export function ComparePage() {
  const { t } = useText()
  const { districtId } = usePlace()
  const { planId, otherId } = route.useParams()
  const query = useQuery(
    trpc.planOverview.compare.queryOptions({
      ...{ districtId, planId: PlanId.parse(planId), otherId: PlanId.parse(otherId) },
    }),
  )
  return (
    <>
      <PageHeader
        title={t('compareTitle')}
        trail={[
          { label: t('plans'), link: { to: '/plans' } },
          { label: t('view.similar'), link: { to: '/plans/overview', search: { view: 'similar' } } },
        ]}
        lead={t('compareLead')}
      />
      <QueryView query={query} lines={12}>
        {({ first, second, percent, passages, issued }) => (
          <>
            <Notice title={t('percentOf', { percent, count: passages.length })}>
              <p>{t('hintText')}</p>
            </Notice>
            <div className={classes['sides']}>
              <Side side={first} ranges={passages.map(({ inFirst }) => inFirst)} issued={issued.inFirst} />
              <Side side={second} ranges={passages.map(({ inSecond }) => inSecond)} issued={issued.inSecond} />
            </div>
          </>
        )}
      </QueryView>
    </>
  )
}

interface SideProps {
  readonly side: Compared['first']
  readonly ranges: readonly Compared['passages'][number]['inFirst'][]
  /** Taken over from key points. */
  readonly issued: Compared['issued']['inFirst']
}

function Side({ side, ranges, issued }: SideProps) {
  const { t, language } = useText()
  const { planId, unitName, title, periodStart, periodEnd, text } = side
  return (
    <section className={classes['side']} aria-label={unitName}>
      <h2>{unitName}</h2>
      <p className={classes['soft']}>
        <Link to="/plans/$planId" params={{ planId }}>
          {title || t('untitled')}
        </Link>{' '}
        · {t('period', { start: formatDay(periodStart, language), end: formatDay(periodEnd, language) })}
      </p>
      <p className={classes['text']}>
        {marked(text, ranges, issued).map(({ start, text: words, kind }) =>
          kind === 'shared' ? (
            <mark key={start}>{words}</mark>
          ) : (
            <span key={start} className={kind === 'issued' ? classes['issued'] : undefined}>
              {words}
            </span>
          ),
        )}
      </p>
    </section>
  )
}
