import { formatAside } from '../../../lib/format/signs.ts'
import { useText } from '../text.ts'
import classes from './visit.module.css'
import type { VisitData } from './visit-page.tsx'

/** Counts only; where they would name somebody, the turnout alone. */
export function VoteResult({ vote }: { readonly vote: VisitData['votes'][number] }) {
  const { t, language } = useText()
  const { told, way } = vote
  if (told === null) return null
  const rows = [
    [t('vote.present_'), t('vote.people', { count: told.present })],
    [t('vote.returned'), t('vote.papers', { count: told.returned })],
    [t('vote.valid'), t('vote.papers', { count: told.valid })],
    ...(told.options ?? []).map(({ option, votes }) => [option, t('vote.papers', { count: votes })]),
    ...(told.abstained === null ? [] : [[t('vote.abstained'), t('vote.papers', { count: told.abstained })]]),
  ]
  return (
    <section aria-label={t('vote.result')}>
      <h4>{formatAside(t('vote.result'), t(`vote.way.${way}`), language)}</h4>
      <dl className={classes['counts']}>
        {rows.map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      {told.options === null && <p className={classes['hint']}>{t('vote.hidden')}</p>}
      {told.quorumMissed !== null && <p className={classes['hint']}>{t('vote.quorum', told.quorumMissed)}</p>}
    </section>
  )
}
