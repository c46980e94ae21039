import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { QueryView } from '../../../ui/query-view.tsx'
import { StateTag } from '../../../ui/state-tag.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import classes from '../overview.module.css'
import { Frame } from '../parts/frame.tsx'
import { useQuestion } from '../parts/use-question.ts'
import { useText } from '../text.ts'
import styles from './topics.module.css'

type Topics = RouterOutputs['planOverview']['topics']
type Duty = Topics['duties'][number]

const route = getRouteApi('/signed-in/plans/overview')

/** The usual duties, those in nobody's plan first; each opens to the units without it and with it. */
export function TopicsPanel() {
  const { t } = useText()
  const query = useQuery(trpc.planOverview.topics.queryOptions(useQuestion()))
  return (
    <QueryView query={query} lines={8}>
      {(topics) => (
        <>
          <Frame {...topics} />
          {topics.units.length === 0 ? (
            <StateView
              kind={topics.years.length === 0 ? 'noData' : 'nothingFound'}
              title={topics.years.length === 0 ? t('none') : t('noneYear', { year: `${topics.year}` })}
              text={t(topics.years.length === 0 ? 'noneText' : 'noneYearText')}
            />
          ) : (
            <>
              <p className={classes['hint']}>{t('topicsNote', { units: topics.units.length })}</p>
              <ul className={styles['duties']}>
                {topics.duties
                  .toSorted((a, b) => a.inPlans.length - b.inPlans.length)
                  .map((duty) => (
                    <DutyRow key={duty.duty} duty={duty} units={topics.units} />
                  ))}
              </ul>
            </>
          )}
        </>
      )}
    </QueryView>
  )
}

function DutyRow({
  duty: { duty, inPlans, without },
  units,
}: {
  readonly duty: Duty
  readonly units: Topics['units']
}) {
  const { t } = useText()
  const { duty: opened } = route.useSearch()
  const navigate = route.useNavigate()
  const open = opened === duty
  return (
    <li>
      <button
        type="button"
        className={styles['head']}
        aria-expanded={open}
        onClick={() =>
          void navigate({
            search: (old) => ({ ...old, duty: open ? undefined : duty }),
            replace: true,
            resetScroll: false,
          })
        }
      >
        <span className={styles['name']}>{t(`duty.${duty}`)}</span>
        {inPlans.length === 0 ? (
          <StateTag tone="attention">{t('nobodys')}</StateTag>
        ) : (
          <span className={styles['count']}>{t('inPlans', { count: inPlans.length, of: units.length })}</span>
        )}
        <span className={styles['without']}>{without.length > 0 && t('without', { count: without.length })}</span>
      </button>
      {open && (
        <div className={styles['lists']}>
          <Units title={t('withoutTitle', { count: without.length })} places={without} units={units} />
          <Units title={t('withTitle', { count: inPlans.length })} places={inPlans} units={units} />
        </div>
      )}
    </li>
  )
}

interface UnitsProps {
  readonly title: string
  readonly places: readonly number[]
  readonly units: Topics['units']
}

function Units({ title, places, units }: UnitsProps) {
  if (places.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul className={styles['units']}>
        {places.map((at) => (
          <li key={at}>
            <Link to="/plans" search={{ q: units[at]?.name, kind: 'plan' }}>
              {units[at]?.name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
