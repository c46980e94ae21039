import { extendInRound } from '@jianjia/domain/obligation'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { formatDay } from '../../../lib/format/day.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { DueMovesForm } from '../../../ui/adjustment/due-moves-form.tsx'
import { useDueMoves } from '../../../ui/adjustment/use-due-moves.ts'
import { Sheet } from '../../../ui/sheet.tsx'
import { EditCell } from '../../../ui/table/edit-cell.tsx'
import { CellState } from '../parts/cell-state.tsx'
import { useText } from '../text.ts'
import classes from './day-table.module.css'

type MatrixRow = RouterOutputs['obligation']['matrix']['rows'][number]

/** A unit in this round: how it stands and until when. */
export type RoundUnit = Pick<MatrixRow, 'unitId' | 'name'> &
  Pick<NonNullable<MatrixRow['cells'][number]>, 'state' | 'dueOn' | 'daysLate' | 'submittedOn'>

interface DayTableProps {
  readonly roundId: string
  /** Those who have not handed in: only their day can be moved. */
  readonly units: readonly RoundUnit[]
}

/** The last day of each unit, changed where it stands; all that were changed are saved together, with one reason. */
export function DayTable({ roundId, units }: DayTableProps) {
  const { t, language } = useText()
  const { districtId, today } = usePlace()
  const change = useChange({ mutation: trpc.obligation.moveDays.mutationOptions() })
  const moves = useDueMoves({
    isOpen: ({ submittedOn }: RoundUnit) => submittedOn === null,
    judge: (unit, day) => (extendInRound(unit, day, { today, unit: unit.name }).ok ? undefined : t('dueDays.later')),
    change,
    sentOf: (moves, reason) => ({ districtId, roundId, moves, reason }),
  })
  return (
    <>
      <Sheet title={t('dueDays.title')} flush>
        <div className={classes['scroll']}>
          <table className={classes['days']}>
            <caption className="visually-hidden">{t('dueDays.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('dueDays.unit')}</th>
                <th scope="col">{t('dueDays.state')}</th>
                <th scope="col">{t('dueDays.dueOn')}</th>
              </tr>
            </thead>
            <tbody>
              {units.map((unit) => (
                <tr key={unit.unitId}>
                  <th scope="row">{unit.name}</th>
                  <td data-title={t('dueDays.state')}>
                    <CellState state={unit.state} daysLate={unit.daysLate} />
                  </td>
                  <td data-title={t('dueDays.dueOn')} data-column="dueOn">
                    <EditCell row={unit} title={t('dueDays.of', { unit: unit.name })} edit={moves.edit}>
                      {formatDay(unit.dueOn, language)}
                    </EditCell>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Sheet>
      <DueMovesForm moves={moves} />
    </>
  )
}
