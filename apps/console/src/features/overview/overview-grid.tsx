import { memo } from 'react'
import { useNearDay } from '../../lib/format/use-near-day.ts'
import { useOrgWords } from '../../lib/org-words/use-org-words.ts'
import { StateTag } from '../../ui/state-tag.tsx'
import { CellLink } from '../../ui/table/cell-link.tsx'
import { MatrixGrid } from '../../ui/table/matrix-grid.tsx'
import { FiveNumbers } from './five-numbers.tsx'
import { type Overview, type Row, TONES } from './overview.ts'
import classes from './overview.module.css'
import { useText } from './text.ts'
import { useOwedName } from './use-owed-name.ts'

interface GridProps {
  readonly overview: Overview
  readonly rows: readonly Row[]
}

/** Units × what they owe. Opening a cell leaves it as it is: it is drawn again only for other rows. */
export const OverviewGrid = memo(function OverviewGrid({ overview, rows }: GridProps) {
  const { t } = useText()
  const nearDay = useNearDay()
  const words = useOrgWords()
  const nameOf = useOwedName()
  const { columns, total } = overview
  return (
    <MatrixGrid
      label={t('title')}
      corner={t('unit')}
      columns={[
        ...columns.map((owed) => ({
          key: owed.subjectId,
          name: nameOf(owed),
          head: (
            <>
              <strong>{nameOf(owed)}</strong>
              {owed.dueOn !== null && (
                <span className={classes['small']}>{t('due', { day: nearDay(owed.dueOn) })}</span>
              )}
            </>
          ),
        })),
        { key: 'total', name: t('total'), head: <strong>{t('total')}</strong>, wideOnly: true },
      ]}
      rows={rows.map((row) => ({
        key: row.unitId,
        depth: row.depth,
        level: row.levels !== null,
        head: (
          <>
            {row.levels === null ? (
              row.name
            ) : (
              <CellLink from="/overview" to="/overview" search={(old) => ({ ...old, under: row.unitId })}>
                {row.name}
              </CellLink>
            )}
            {row.kind !== 'branch' && (
              <span className={classes['small']}>{row.kind === null ? t('gone') : words.kind(row.kind)}</span>
            )}
          </>
        ),
        cells: [
          ...row.cells.map((cell, at) => {
            const below = row.levels?.[at]
            const told = below !== undefined && below.expected + below.open > 0
            return cell === null && !told ? null : (
              <>
                {cell && (
                  <CellLink
                    from="/overview"
                    to="/overview"
                    search={(old) => ({ ...old, cell: `${row.unitId} ${columns[at]?.subjectId}` })}
                    resetScroll={false}
                  >
                    <StateTag tone={TONES[cell.state]}>{t(`state.${cell.state}`)}</StateTag>
                  </CellLink>
                )}
                {told && <FiveNumbers numbers={below} />}
              </>
            )
          }),
          <FiveNumbers key="total" numbers={row.numbers} inLine />,
        ],
        onCard: row.cells.flatMap((cell, at) => (cell?.state === 'missing' || cell?.state === 'late' ? [at] : [])),
        brief: <FiveNumbers numbers={row.numbers} />,
      }))}
      foot={{
        head: t('total'),
        cells: [
          ...columns.map(({ subjectId, numbers }) => <FiveNumbers key={subjectId} numbers={numbers} />),
          <FiveNumbers key="total" numbers={total} inLine />,
        ],
      }}
    />
  )
})
