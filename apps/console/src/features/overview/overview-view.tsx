import { getRouteApi, Link } from '@tanstack/react-router'
import { Stat, StatRow } from '../../ui/stat.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { CellLink } from '../../ui/table/cell-link.tsx'
import { FilterChips, type ActiveFilter } from '../../ui/table/filter-chips.tsx'
import { MatrixGrid } from '../../ui/table/matrix-grid.tsx'
import { NothingFound } from '../../ui/table/nothing-found.tsx'
import { SavedViews } from '../../ui/table/saved-views.tsx'
import { useNearDay } from '../../lib/format/use-near-day.ts'
import { useOrgWords } from '../../lib/org-words/use-org-words.ts'
import { useSegmentName } from '../../lib/segments/use-segment-name.ts'
import { CellDrawer } from './cell-drawer.tsx'
import { Filters } from './filters.tsx'
import { FiveNumbers } from './five-numbers.tsx'
import { NUMBERS, type Overview, type Row, TONES } from './overview.ts'
import classes from './overview.module.css'
import { ProgressBars } from './progress-bars.tsx'
import { useText } from './text.ts'
import { useOwedName } from './use-owed-name.ts'

const route = getRouteApi('/signed-in/overview')

/** The numbers, the bars and the sheet of what is filtered. */
export function OverviewView({ overview }: { readonly overview: Overview }) {
  const { t } = useText()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { columns, rows, total, under } = overview
  const { show } = search
  const stageName = useSegmentName()
  const shown = show === undefined ? rows : rows.filter(({ cells }) => cells.some((cell) => cell?.state === show))
  const filters: readonly ActiveFilter[] = [
    ...(search.year ? [{ names: ['year'] as const, label: t('filter.yearName', { year: `${search.year}` }) }] : []),
    ...(search.kind ? [{ names: ['kind'] as const, label: t(`kind.${search.kind}`) }] : []),
    ...(search.stage ? [{ names: ['stage'] as const, label: stageName(search.stage) }] : []),
    ...(show ? [{ names: ['show'] as const, label: t(`state.${show}`), without: rows.length }] : []),
  ]
  const drop = (part: object) => void navigate({ search: (old) => ({ ...old, ...part, page: undefined }) })
  return (
    <>
      <SavedViews />
      {under.length > 0 && <Trail under={under} />}
      <StatRow>
        {NUMBERS.map((name) => (
          <Stat key={name} label={t(`numbers.${name}`)} value={`${total[name]}`} />
        ))}
      </StatRow>
      <p className={classes['note']}>
        {t('note')}
        {overview.moreRounds && ` ${t('moreRounds')}`}
      </p>
      <Filters year={overview.year} />
      {filters.length > 0 && shown.length > 0 && <FilterChips filters={filters} total={shown.length} onSearch={drop} />}
      {shown.length === 0 ? (
        <NothingFound filters={filters} onSearch={drop} />
      ) : (
        <>
          <ProgressBars columns={columns} />
          <Grid overview={overview} rows={shown} />
        </>
      )}
      <CellDrawer overview={overview} />
    </>
  )
}

function Trail({ under }: Pick<Overview, 'under'>) {
  const { t } = useText()
  return (
    <nav className={classes['trail']} aria-label={t('unit')}>
      <Link from="/overview" to="/overview" search={(old) => ({ ...old, under: undefined })}>
        {t('all')}
      </Link>
      {under.map(({ unitId, name }) => (
        <Link key={unitId} from="/overview" to="/overview" search={(old) => ({ ...old, under: unitId })}>
          {name}
        </Link>
      ))}
    </nav>
  )
}

function Grid({ overview, rows }: { readonly overview: Overview; readonly rows: readonly Row[] }) {
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
}
