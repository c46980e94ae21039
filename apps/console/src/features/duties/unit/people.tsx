import { getRouteApi, Link } from '@tanstack/react-router'
import { formatDay } from '../../../lib/format/day.ts'
import { DutyStateTag } from '../parts/duty-state.tsx'
import { useText } from '../text.ts'
import { Records } from './records.tsx'
import classes from './unit.module.css'
import type { Member, Standing, UnitDuty } from './unit-duty.ts'

const route = getRouteApi('/signed-in/duties/units/$unitId')

/** So many names stand there before the rest is unfolded. */
const FIRST = 10

interface PeopleProps {
  readonly of: UnitDuty
  readonly people: NonNullable<Standing['people']>
}

/** Whose turn it is, by name within the branch; the number of those done opens to the records. */
export function People({ of, people }: PeopleProps) {
  const { t } = useText()
  const { duty } = route.useSearch()
  if (people.members === 0) return null
  const days = { start: of.duty.startsOn, end: of.today }
  const isOpen = duty === of.duty.dutyId
  const waiting = of.members?.filter(({ state }) => state !== 'done') ?? []
  const done = of.members?.filter(({ state }) => state === 'done') ?? []
  return (
    <>
      <p>
        <Link
          className={classes['open']}
          to="/duties/units/$unitId"
          params={{ unitId: of.unitId }}
          search={isOpen ? {} : { duty: of.duty.dutyId, from: days.start, to: days.end }}
          resetScroll={false}
          replace
          aria-expanded={isOpen}
        >
          {t('own.doneList', { count: people.done })}
        </Link>
      </p>
      {isOpen && <Records of={of} days={days} title={t('own.doneList', { count: people.done })} />}
      {of.members === null ? (
        <p className={classes['asks']}>{t('own.withheld')}</p>
      ) : (
        <>
          <Names label={t('own.list')} members={waiting.slice(0, FIRST)} />
          <More label={t('own.more', { count: waiting.length - FIRST })} members={waiting.slice(FIRST)} />
          <More label={t('own.doneList', { count: done.length })} members={done} />
        </>
      )}
    </>
  )
}

interface NamesProps {
  readonly label: string
  readonly members: readonly Member[]
}

function More({ label, members }: NamesProps) {
  if (members.length === 0) return null
  return (
    <details className={classes['more']}>
      <summary>{label}</summary>
      <Names label={label} members={members} />
    </details>
  )
}

function Names({ label, members }: NamesProps) {
  const { t, language } = useText()
  return (
    <ul className={classes['names']} aria-label={label}>
      {members.map(({ personId, name, lastOn, until, state }) => (
        <li key={personId}>
          <span>
            {lastOn === null
              ? t('own.member', { name, until: formatDay(until, language) })
              : t('own.memberLast', { name, until: formatDay(until, language), last: formatDay(lastOn, language) })}
          </span>
          <DutyStateTag state={state} />
        </li>
      ))}
    </ul>
  )
}
