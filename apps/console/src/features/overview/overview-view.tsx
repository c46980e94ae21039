import { getRouteApi, Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { Stat, StatRow } from '../../ui/stat.tsx'
import { FilterChips, type ActiveFilter } from '../../ui/table/filter-chips.tsx'
import { NothingFound } from '../../ui/table/nothing-found.tsx'
import { SavedViews } from '../../ui/table/saved-views.tsx'
import { useSegmentName } from '../../lib/segments/use-segment-name.ts'
import { CellDrawer } from './cell-drawer.tsx'
import { Filters } from './filters.tsx'
import { NUMBERS, type Overview } from './overview.ts'
import { OverviewGrid } from './overview-grid.tsx'
import classes from './overview.module.css'
import { ProgressBars } from './progress-bars.tsx'
import { useText } from './text.ts'

const route = getRouteApi('/signed-in/overview')

/** The numbers, the bars and the sheet of what is filtered. */
export function OverviewView({ overview }: { readonly overview: Overview }) {
  const { t } = useText()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { columns, rows, total, under } = overview
  const { show } = search
  const stageName = useSegmentName()
  const shown = useMemo(
    () => (show === undefined ? rows : rows.filter(({ cells }) => cells.some((cell) => cell?.state === show))),
    [rows, show],
  )
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
          <OverviewGrid overview={overview} rows={shown} />
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
