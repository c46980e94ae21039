import { CellLink } from '../../../ui/table/cell-link.tsx'
import { MatrixGrid } from '../../../ui/table/matrix-grid.tsx'
import { useText } from '../text.ts'
import { DutyCell, DutyHead } from './duty-cell.tsx'
import type { OverviewPart } from './overview.ts'
import classes from './overview.module.css'

/** Units × what they do again and again. */
export function OverviewMatrix({ duties, units }: OverviewPart) {
  const { t } = useText()
  return (
    <MatrixGrid
      label={t('title')}
      corner={t('unit')}
      columnsHold="lines"
      columns={duties.map((duty) => {
        const head = <DutyHead duty={duty} />
        return { key: duty.dutyId, name: duty.name, head, summary: head }
      })}
      rows={units.map((unit) => ({
        key: unit.unitId,
        head: (
          <CellLink className={classes['unit']} to="/duties/units/$unitId" params={{ unitId: unit.unitId }}>
            {unit.name}
          </CellLink>
        ),
        cells: duties.map((duty, at) => {
          const cell = unit.cells[at]
          return cell ? <DutyCell key={duty.dutyId} duty={duty} unit={unit} cell={cell} /> : null
        }),
      }))}
    />
  )
}
