import { tellTitle } from '@jianjia/domain/ledger'
import { parts } from '@jianjia/domain/kernel'
import { Link } from '@tanstack/react-router'
import { formatDay } from '../../../lib/format/day.ts'
import { SaidBy } from '../../../ui/said-by.tsx'
import { StateTag } from '../../../ui/state-tag.tsx'
import { useText } from '../text.ts'
import { OUTCOME_TONES, type Promised } from './map.ts'
import classes from './map.module.css'

/** One promise with what came of it and who says so; it leads to its plan. */
export function PromiseRow({ promise }: { readonly promise: Promised }) {
  const { t } = useText()
  const { planId, planTitle, unitName, text, standing } = promise
  const state = standing?.state ?? 'unplanned'
  return (
    <li className={classes['promise']}>
      <StateTag tone={OUTCOME_TONES[state]}>{t(`number.${state}`)}</StateTag>
      <div>
        <p className={classes['text']}>{text}</p>
        <Saying promise={promise} />
        <p className={classes['soft']}>
          {unitName} ·{' '}
          <Link to="/plans/$planId" params={{ planId }}>
            {planTitle || t('untitled')}
          </Link>
        </p>
      </div>
    </li>
  )
}

/** A record leads to the record; a person's word is a name and a day. */
function Saying({ promise: { standing, besides, owner } }: { readonly promise: Promised }) {
  const { t, language } = useText()
  const day = (at: string) => formatDay(at, language)
  if (besides !== null)
    return <SaidBy who="person">{t('byPerson', { name: besides.by, day: day(besides.day) })}</SaidBy>
  if (standing === null) return null
  const { doneBy, afterDue, state, dueOn, postponedTo, reason } = standing
  const late = afterDue ? ` · ${t('afterDue')}` : ''
  if (doneBy?.by === 'record')
    return (
      <SaidBy who="record">
        <Link to="/ledger/$entryId" params={{ entryId: doneBy.entryId }}>
          {t('byRecord', { title: tellTitle(doneBy.title, language) })}
        </Link>{' '}
        {day(doneBy.on)}
        {late}
      </SaidBy>
    )
  if (doneBy?.by === 'person')
    return <SaidBy who="person">{`${t('byPerson', { name: doneBy.name, day: day(doneBy.on) })}${late}`}</SaidBy>
  const to = postponedTo === null ? undefined : parts(postponedTo)
  const facts = [
    owner ?? '',
    state === 'dropped' ? '' : t('due', { day: day(dueOn) }),
    to === undefined ? '' : t('postponedTo', { year: `${to.year}`, month: to.month }),
    reason === null ? '' : t('reason', { reason }),
  ].filter((fact) => fact !== '')
  return <p className={classes['soft']}>{facts.join(' · ')}</p>
}
