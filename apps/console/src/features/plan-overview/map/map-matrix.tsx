import { parts } from '@jianjia/domain/kernel'
import { memo } from 'react'
import { MatrixGrid } from '../../../ui/table/matrix-grid.tsx'
import { UnderLink } from '../parts/frame.tsx'
import { useText } from '../text.ts'
import { MONTHS, type PromiseMap, type Row } from './map.ts'
import classes from './map.module.css'
import { MonthLines } from './month-lines.tsx'
import { Cell, useRowName } from './number-link.tsx'

interface MapMatrixProps {
  readonly map: PromiseMap
}

/** Units × the whole year and its months, all units together first. Opening a number leaves it as it is. */
export const MapMatrix = memo(function MapMatrix({ map: { rows, today, year, total } }: MapMatrixProps) {
  const { t } = useText()
  const now = parts(today)
  return (
    <MatrixGrid
      label={t('view.map')}
      corner={t('unit')}
      columnsHold="figures"
      columns={[
        { key: 'year', name: t('wholeYear'), head: t('wholeYear'), wideOnly: true },
        ...MONTHS.map((month) => ({
          ...{ key: `${month}`, name: t(`month.m${month}`), head: t(`month.m${month}`), wideOnly: true },
          now: now.year === year && now.month === month,
        })),
      ]}
      rows={[
        {
          ...{ key: 'all', level: true, head: t('all'), brief: <MonthLines line={total} /> },
          cells: [
            <div key="year" className={classes['year']}>
              <Cell numbers={total.numbers} />
            </div>,
            ...MONTHS.map((month, at) => <Cell key={month} numbers={total.cells[at] ?? null} month={month} />),
          ],
        },
        ...rows.map((row) => {
          const none = row.plans === 0 ? <span className={classes['soft']}>{t('noPlan')}</span> : undefined
          return {
            ...{ key: `${row.unitId} ${row.span}`, depth: row.depth, level: row.span === 'level' },
            head: <RowName row={row} />,
            brief: none ?? <MonthLines line={row} row={row} />,
            cells: [
              none ?? (
                <div key="year" className={classes['year']}>
                  <Cell numbers={row.numbers} row={row} />
                </div>
              ),
              ...MONTHS.map((month, at) => (
                <Cell key={month} numbers={row.cells[at] ?? null} row={row} month={month} />
              )),
            ],
          }
        }),
      ]}
    />
  )
})

/** A level opens to what is below it. */
function RowName({ row }: { readonly row: Row }) {
  const { t } = useText()
  const rowName = useRowName()
  return (
    <>
      {row.span === 'level' ? <UnderLink unitId={row.unitId}>{row.name}</UnderLink> : rowName(row)}
      {row.kind === null && <span className={classes['gone']}>{t('gone')}</span>}
    </>
  )
}
