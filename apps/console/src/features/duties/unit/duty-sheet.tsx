import { formatDay, formatNearDay } from '../../../lib/format/day.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { DutyStateTag } from '../parts/duty-state.tsx'
import { useStandingText } from '../parts/use-standing-text.ts'
import { useText } from '../text.ts'
import { People } from './people.tsx'
import { Turns } from './turns.tsx'
import classes from './unit.module.css'
import type { UnitDuty } from './unit-duty.ts'

interface DutySheetProps {
  readonly of: UnitDuty
  readonly mayRecord: boolean
}

/** One duty of one unit: what is asked, how it stands, and where it is recorded. */
export function DutySheet({ of, mayRecord }: DutySheetProps) {
  const { t, language } = useText()
  const tell = useStandingText()
  const { duty, standing } = of
  const [word] = duty.counted.kinds
  return (
    <div id={duty.dutyId} className={classes['duty']}>
      <Sheet title={duty.name} aside={<DutyStateTag state={standing.state} />}>
        <p className={classes['asks']}>{language === 'en' ? duty.words.en : duty.words.zh}</p>
        <div className={classes['now']}>
          <p>{tell(standing, of.today)}</p>
          {mayRecord && standing.state !== 'done' && (
            <LinkButton
              to="/ledger/new"
              search={{ kind: duty.ledger, ...(word !== undefined && { word }) }}
              variant={of.pressing ? 'filled' : 'default'}
            >
              {t('own.record')}
            </LinkButton>
          )}
        </div>
        {standing.people === null ? (
          standing.turns.length === 0 ? (
            <p className={classes['asks']}>{t('own.begins', { day: formatDay(duty.startsOn, language) })}</p>
          ) : (
            <Turns of={of} />
          )
        ) : (
          <People of={of} people={standing.people} />
        )}
        {standing.people !== null && standing.people.members > 0 && standing.until !== null && (
          <p className={classes['asks']}>
            {t('own.nextUntil', { day: formatNearDay(standing.until, of.today, language) })}
          </p>
        )}
      </Sheet>
    </div>
  )
}
