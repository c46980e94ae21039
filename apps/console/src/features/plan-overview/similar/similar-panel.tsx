import { useQuery } from '@tanstack/react-query'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { formatDay } from '../../../lib/format/day.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import classes from '../overview.module.css'
import { Frame } from '../parts/frame.tsx'
import { useQuestion } from '../parts/use-question.ts'
import { useText } from '../text.ts'
import styles from './similar.module.css'

type Similar = RouterOutputs['planOverview']['similar']
type Pair = Similar['pairs'][number]

/** Pairs of plans that share much of their wording; a hint to look at, and nothing that is held against anybody. */
export function SimilarPanel() {
  const { t } = useText()
  const query = useQuery({ ...trpc.planOverview.similar.queryOptions(useQuestion()), staleTime: 60_000 })
  return (
    <QueryView query={query} lines={6}>
      {(similar) => (
        <>
          <Frame {...similar} />
          <Notice title={t('hintTitle')}>
            <p>{t('hintText')}</p>
          </Notice>
          <p className={classes['hint']} style={{ marginTop: '0.75rem' }}>
            {t('compared', { count: similar.compared, years: similar.yearsBefore })}
            {similar.issued > 0 && ` ${t('issued', { count: similar.issued })}`}
            {similar.leftOut > 0 && ` ${t('leftOut', { count: similar.leftOut })}`}
            {similar.hasMore && ` ${t('hasMore', { count: similar.pairs.length })}`}
          </p>
          {similar.pairs.length === 0 ? (
            <StateView kind="nothingFound" title={t('noPairs')} text={t('noPairsText')} />
          ) : (
            <ul className={styles['pairs']}>
              {similar.pairs.map((pair) => (
                <PairRow key={`${pair.first.planId} ${pair.second.planId}`} pair={pair} />
              ))}
            </ul>
          )}
        </>
      )}
    </QueryView>
  )
}

function PairRow({ pair: { first, second, percent, sameUnit } }: { readonly pair: Pair }) {
  const { t } = useText()
  return (
    <li className={styles['pair']}>
      <p className={styles['percent']}>
        {t('percent', { percent })}
        {sameUnit && <span className={styles['soft']}>{t('sameUnit')}</span>}
      </p>
      <Side plan={first} />
      <Side plan={second} />
      <LinkButton
        to="/plans/overview/$planId/$otherId"
        params={{ planId: first.planId, otherId: second.planId }}
        variant="default"
        aria-label={t('compareOf', { first: first.unitName, second: second.unitName })}
      >
        {t('compare')}
      </LinkButton>
    </li>
  )
}

function Side({ plan: { unitName, title, periodStart, periodEnd } }: { readonly plan: Pair['first'] }) {
  const { t, language } = useText()
  return (
    <div>
      <p className={styles['unit']}>{unitName}</p>
      <p className={styles['soft']}>
        {title || t('untitled')} ·{' '}
        {t('period', { start: formatDay(periodStart, language), end: formatDay(periodEnd, language) })}
      </p>
    </div>
  )
}
