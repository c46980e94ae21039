import type { PlainDate } from '@jianjia/domain/kernel'
import { formatDay } from '../../../lib/format/day.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { useText } from '../text.ts'
import type { ListedDuty } from './listed.ts'
import classes from './settings.module.css'

interface DutyListProps {
  readonly duties: readonly ListedDuty[]
  readonly today: PlainDate
  readonly maySet: boolean
}

/** Each with what it asks, of whom, and from when to when. */
export function DutyList({ duties, today, maySet }: DutyListProps) {
  const { t, language } = useText()
  const when = ({ startsOn, endsOn }: ListedDuty) => {
    const from = formatDay(startsOn, language)
    if (endsOn !== null) return t('settings.span', { from, to: formatDay(endsOn, language) })
    return startsOn > today ? t('settings.later', { day: from }) : t('settings.since', { day: from })
  }
  return (
    <ul className={classes['duties']}>
      {duties.map((duty) => (
        <li key={duty.dutyId}>
          <div>
            <strong>{duty.name}</strong>
            <p className={classes['note']}>{language === 'en' ? duty.words.en : duty.words.zh}</p>
            <p className={classes['note']}>
              {[
                duty.unitKinds.length > 1 ? t('settings.whoBoth') : t(`settings.who.${duty.unitKinds[0] ?? 'branch'}`),
                when(duty),
                t('settings.by', { name: duty.changedByName }),
              ].join(' · ')}
            </p>
          </div>
          {maySet && (
            <LinkButton
              variant="default"
              to="/duties/settings/$dutyId"
              params={{ dutyId: duty.dutyId }}
              aria-label={`${t('settings.edit')} ${duty.name}`}
            >
              {t('settings.edit')}
            </LinkButton>
          )}
        </li>
      ))}
    </ul>
  )
}
