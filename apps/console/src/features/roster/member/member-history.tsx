import { formatDay } from '../../../lib/format/day.ts'
import { formatInstant, TENANT_TIME_ZONE } from '../../../lib/format/instant.ts'
import { Sheet } from '../../../ui/sheet.tsx'
import { useText } from '../text.ts'
import { zh } from '../zh.ts'
import classes from './member.module.css'
import type { Member } from './member-page.tsx'

interface HistoryProps {
  readonly member: Member
}

/** Where the member stood and when: what went by is never overwritten. */
export function PeriodsSheet({ member }: HistoryProps) {
  const { t, language } = useText()
  const day = (value: string) => formatDay(value, language)
  return (
    <Sheet title={t('member.periods')}>
      <ul className={classes['lines']}>
        {member.periods.map(({ unitId, unitName, from, to }) => (
          <li key={`${unitId} ${from}`}>
            <span>{unitName}</span>
            <span className={classes['when']}>
              {to === null
                ? t('member.since', { day: day(from) })
                : t('member.fromTo', { from: day(from), to: day(to) })}
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

type EventName = keyof (typeof zh)['event']

function isNamed(event: string): event is EventName {
  return Object.hasOwn(zh.event, event)
}

/** Who entered and changed what, and who looked at the number. */
export function EventsSheet({ member }: HistoryProps) {
  const { t, language } = useText()
  if (member.events.length === 0) return null
  return (
    <Sheet title={t('member.events')}>
      <ul className={classes['lines']}>
        {member.events.map(({ event, at, byName, reason }) => (
          <li key={`${at} ${event}`}>
            <span>
              {[byName, isNamed(event) ? t(`event.${event}`) : event].join(' · ')}
              {reason !== null && <span className={classes['when']}> {t('member.reason', { reason })}</span>}
            </span>
            <span className={classes['when']}>{formatInstant(at, language, TENANT_TIME_ZONE)}</span>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
