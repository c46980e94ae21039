import { sayDutyCell } from '@jianjia/domain/list'
import { usePlace } from '../../../lib/session/current-post.ts'
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
  const { language } = useText()
  const { today } = usePlace()
  const [, ...figures] = sayDutyCell(cell, today, language === 'en' ? 'en' : 'zh')
  return figures.map((figure) => (
    <span key={figure} className={classes['figure']}>
      {figure}
    </span>
  ))
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
