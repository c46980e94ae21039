import { usePlace } from '../../../lib/session/current-post.ts'
import { useText } from '../text.ts'
import classes from './import.module.css'
import { FILL_DAYS, type RosterSetup } from './use-roster-import.ts'
import { DayInput } from '../../../ui/form/day-input.tsx'

interface FillDaysProps {
  /** Fields that a column says. */
  readonly taken: readonly (string | null)[]
  /** Somebody's group is another one. */
  readonly moves: boolean
  readonly setup: RosterSetup
  readonly onChange: (part: Partial<RosterSetup>) => void
}

/** Days that rows do not say can be said once; the day from which changed groups hold is always said. */
export function FillDays({ taken, moves, setup, onChange }: FillDaysProps) {
  const { t } = useText()
  const { today } = usePlace()
  const { fill, from } = setup
  return (
    <>
      {moves && (
        <fieldset className={classes['days']}>
          <legend>{t('import.moves')}</legend>
          <DayInput
            label={t('import.from')}
            description={t('import.fromHint')}
            max={today}
            value={from}
            onChange={(event) => onChange({ from: event.currentTarget.value || today })}
          />
        </fieldset>
      )}
      <details className={classes['further']} open={!taken.includes('joinedOn')}>
        <summary>{t('import.fill')}</summary>
        <p className={classes['hint']}>{t('import.fillHint')}</p>
        <div className={classes['fill']}>
          {FILL_DAYS.map((field) => (
            <DayInput
              key={field}
              label={t(`import.fillDay.${field}`)}
              max={today}
              value={fill[field] ?? ''}
              onChange={(event) => onChange({ fill: { ...fill, [field]: event.currentTarget.value } })}
            />
          ))}
        </div>
      </details>
    </>
  )
}
