import { NativeSelect } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { CellLink } from '../../../ui/table/cell-link.tsx'
import { useText } from '../text.ts'
import classes from '../overview.module.css'

const route = getRouteApi('/signed-in/plans/overview')

export interface FrameProps {
  readonly year: number
  readonly years: readonly number[]
  readonly under: readonly { readonly unitId: string; readonly name: string }[]
}

/** The year and the way to the unit that is looked at; both stand in the address. */
export function Frame({ year, years, under }: FrameProps) {
  const { t } = useText()
  const navigate = route.useNavigate()
  const listed = years.includes(year) ? years : [year, ...years]
  return (
    <div className={classes['frame']} data-print="no">
      <NativeSelect
        label={t('year')}
        value={`${year}`}
        data={listed.map((each) => ({ value: `${each}`, label: t('yearName', { year: `${each}` }) }))}
        onChange={({ currentTarget }) => {
          const chosen = Number(currentTarget.value)
          void navigate({ search: ({ view, under: at }) => ({ view, under: at, year: chosen }) })
        }}
      />
      {under.length > 0 && (
        <nav className={classes['trail']} aria-label={t('unit')}>
          <UnderLink unitId={undefined}>{t('all')}</UnderLink>
          {under.map(({ unitId, name }) => (
            <UnderLink key={unitId} unitId={unitId}>
              {name}
            </UnderLink>
          ))}
        </nav>
      )}
    </div>
  )
}

/** Narrows the view to a unit and what is below it. */
export function UnderLink({ unitId, children }: { readonly unitId: string | undefined; readonly children: string }) {
  return (
    <CellLink from="/plans/overview" to="/plans/overview" search={({ view, year }) => ({ view, year, under: unitId })}>
      {children}
    </CellLink>
  )
}
