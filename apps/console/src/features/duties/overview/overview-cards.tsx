import { Link } from '@tanstack/react-router'
import { useText } from '../text.ts'
import { DutyCell, DutyHead } from './duty-cell.tsx'
import type { OverviewPart } from './overview.ts'
import classes from './overview.module.css'

/** The same on a phone: first the duties with their numbers, then unit by unit. */
export function OverviewCards({ duties, units }: OverviewPart) {
  const { t } = useText()
  return (
    <>
      <ul className={classes['cards']}>
        {duties.map((duty) => (
          <li key={duty.dutyId}>
            <DutyHead duty={duty} />
          </li>
        ))}
      </ul>
      <ul className={classes['cards']} aria-label={t('unit')}>
        {units.map((unit) => (
          <li key={unit.unitId}>
            <Link className={classes['unit']} to="/duties/units/$unitId" params={{ unitId: unit.unitId }}>
              {unit.name}
            </Link>
            <dl className={classes['states']}>
              {duties.map((duty, at) =>
                unit.cells[at] ? (
                  <div key={duty.dutyId}>
                    <dt>{duty.name}</dt>
                    <dd>
                      <DutyCell duty={duty} unit={unit} cell={unit.cells[at]} />
                    </dd>
                  </div>
                ) : null,
              )}
            </dl>
          </li>
        ))}
      </ul>
    </>
  )
}
