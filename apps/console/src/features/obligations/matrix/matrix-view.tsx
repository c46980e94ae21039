import { getRouteApi, Link } from '@tanstack/react-router'
import { LinkButton } from '../../../ui/link-button.tsx'
import { Stat, StatRow } from '../../../ui/stat.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import { useMay } from '../parts/may.ts'
import { useText } from '../text.ts'
import { Filters } from './filters.tsx'
import { type Matrix, NUMBERS, rowsShown } from './matrix.ts'
import classes from './matrix.module.css'
import { RoundMatrix } from './round-matrix.tsx'

const route = getRouteApi('/signed-in/obligations')

/** The numbers, the filters, and the sheet. */
export function MatrixView({ matrix }: { readonly matrix: Matrix }) {
  const { t } = useText()
  const { show } = route.useSearch()
  const may = useMay()
  const { rounds, rows, total, years, year, under } = matrix
  if (years.length === 0)
    return (
      <StateView
        kind="noData"
        title={may('obligation.read') ? t('none') : t('noneBranch')}
        {...(may('obligation.set') && {
          text: t('noneText'),
          action: <LinkButton to="/obligations/new">{t('set')}</LinkButton>,
        })}
      />
    )
  const shown = rowsShown(rows, show)
  return (
    <>
      {under.length > 0 && (
        <nav className={classes['trail']} aria-label={t('unit')}>
          <Link from="/obligations" to="/obligations" search={(old) => ({ ...old, under: undefined })}>
            {t('filter.all')}
          </Link>
          {under.map(({ unitId, name }) => (
            <Link key={unitId} from="/obligations" to="/obligations" search={(old) => ({ ...old, under: unitId })}>
              {name}
            </Link>
          ))}
        </nav>
      )}
      <StatRow>
        {NUMBERS.map((name) => (
          <Stat key={name} label={t(`numbers.${name}`)} value={`${total[name]}`} />
        ))}
      </StatRow>
      <p className={classes['hint']}>{t('numbers.note')}</p>
      <Filters years={years} year={year} />
      {rounds.length === 0 || rows.length === 0 ? (
        <StateView kind="nothingFound" title={t('noneYear', { year: `${year}` })} action={<ClearFilters />} />
      ) : shown.length === 0 && show !== undefined ? (
        <StateView
          kind="nothingFound"
          title={t('nothing')}
          text={t('nothingText', { filter: t(`filter.${show}`) })}
          action={<ClearFilters />}
        />
      ) : (
        <RoundMatrix rounds={rounds} rows={shown} />
      )}
    </>
  )
}

function ClearFilters() {
  const { t } = useText()
  return (
    <LinkButton variant="default" to="/obligations" search={{}}>
      {t('clearFilters')}
    </LinkButton>
  )
}
