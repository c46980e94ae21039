import { formatShortDay } from '../../../lib/format/day.ts'
import { CellLink } from '../../../ui/table/cell-link.tsx'
import { DutyStateTag } from '../parts/duty-state.tsx'
import { useText } from '../text.ts'
import type { OverviewCell, OverviewDuty, OverviewUnit } from './overview.ts'
import classes from './overview.module.css'

interface DutyCellProps {
  readonly duty: OverviewDuty
  readonly unit: OverviewUnit
  readonly cell: OverviewCell
}

/** How one unit stands with one duty; it opens to the turns and their records. */
export function DutyCell({ duty, unit, cell }: DutyCellProps) {
  return (
    <CellLink to="/duties/units/$unitId" params={{ unitId: unit.unitId }} hash={duty.dutyId}>
      <DutyStateTag state={cell.state} />
      <Figures cell={cell} />
    </CellLink>
  )
}

function Figures({ cell }: { readonly cell: OverviewCell }) {
  const { t, language } = useText()
  const { people, running, until, missedTurns, state } = cell
  if (people !== null)
    return (
      <span className={classes['note']}>
        {people.members === 0
          ? t('cell.noPeople')
          : people.missed > 0
            ? t('cell.peopleMissed', { count: people.missed })
            : t('cell.people', { done: people.done, members: people.members })}
      </span>
    )
  const soon = state === 'soon' && until !== null
  return (
    <>
      {running !== null && (
        <span className={classes['note']}>{t('cell.of', { have: running.count, times: running.times })}</span>
      )}
      {soon && <span className={classes['note']}>{t('cell.until', { day: formatShortDay(until, language) })}</span>}
      {missedTurns > 0 && <span className={classes['note']}>{t('cell.missedTurns', { count: missedTurns })}</span>}
    </>
  )
}

/** How many units stand where. */
export function DutyHead({ duty }: { readonly duty: OverviewDuty }) {
  const { t, language } = useText()
  const told = (['missed', 'soon', 'due', 'done'] as const).filter((state) => duty.units[state] > 0)
  return (
    <div className={classes['head']}>
      <strong>{duty.name}</strong>
      <span className={classes['note']}>{language === 'en' ? duty.words.en : duty.words.zh}</span>
      <span className={classes['note']}>
        {told.map((state) => t('counts', { state: t(`state.${state}`), count: duty.units[state] })).join(' · ')}
      </span>
    </div>
  )
}
