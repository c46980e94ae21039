import { Link } from '@tanstack/react-router'
import { useText } from '../text.ts'
import { DutyCell, DutyHead } from './duty-cell.tsx'
import type { OverviewPart } from './overview.ts'
import classes from './overview.module.css'

/** The sheet on a wide screen; names and heads stay in sight when it is scrolled. */
export function OverviewTable({ duties, units }: OverviewPart) {
  const { t } = useText()
  return (
    <section className={classes['scroll']} aria-label={t('title')} tabIndex={0}>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{t('unit')}</th>
            {duties.map((duty) => (
              <th key={duty.dutyId} scope="col">
                <DutyHead duty={duty} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={unit.unitId}>
              <th scope="row">
                <Link className={classes['unit']} to="/duties/units/$unitId" params={{ unitId: unit.unitId }}>
                  {unit.name}
                </Link>
              </th>
              {duties.map((duty, at) => (
                <td key={duty.dutyId}>
                  <DutyCell duty={duty} unit={unit} cell={unit.cells[at] ?? null} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
