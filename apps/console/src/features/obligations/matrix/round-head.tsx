import { tellPeriod } from '@jianjia/domain/period'
import { Link } from '@tanstack/react-router'
import { useNearDay } from '../../../lib/format/use-near-day.ts'
import { useMay } from '../parts/may.ts'
import { useText } from '../text.ts'
import { NUMBERS, type Numbers, type Round } from './matrix.ts'
import classes from './matrix.module.css'

/** The head of a column: what is owed by when, its numbers, and the way to remind whoever is missing. */
export function RoundHead({ round }: { readonly round: Round }) {
  const { t, language } = useText()
  const nearDay = useNearDay()
  const may = useMay()
  const { roundId, kind, periodLabel, dueOn, state, numbers, remindsOn } = round
  const waiting = numbers.missing > 0 ? 'missing' : 'open'
  const reminds = state === 'open' && numbers[waiting] > 0 && may('obligation.remind')
  return (
    <div className={classes['round']}>
      <span className={classes['period']}>{tellPeriod(periodLabel, language)}</span>
      {may('obligation.set') ? (
        <Link className={classes['report']} to="/obligations/$roundId" params={{ roundId }}>
          {t(`report.${kind}`)}
        </Link>
      ) : (
        <span className={classes['report']}>{t(`report.${kind}`)}</span>
      )}
      <span className={classes['due']}>
        {state === 'open' ? t('due', { day: nearDay(dueOn) }) : t(`roundState.${state}`)}
      </span>
      <FiveNumbers numbers={numbers} />
      {remindsOn !== null && may('obligation.remind') && (
        <span className={classes['due']}>{t('remindsOn', { day: nearDay(remindsOn) })}</span>
      )}
      {reminds && (
        <Link
          className={classes['remind']}
          data-print="no"
          to="/obligations/$roundId/remind"
          params={{ roundId }}
          search={waiting === 'missing' ? {} : { state: 'open' }}
        >
          {t('remind', { count: numbers[waiting] })}
        </Link>
      )}
    </div>
  )
}

/** The five numbers and the open ones, small, each with its word. */
export function FiveNumbers({ numbers }: { readonly numbers: Numbers }) {
  const { t } = useText()
  return (
    <dl className={classes['five']}>
      {NUMBERS.map((name) => (
        <div key={name} data-none={numbers[name] === 0 || undefined}>
          <dt>{t(`numbers.${name}`)}</dt>
          <dd>{numbers[name]}</dd>
        </div>
      ))}
    </dl>
  )
}
