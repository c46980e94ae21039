import { UnitId } from '@jianjia/domain/kernel'
import { Drawer } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { trpc } from '../../../lib/api/trpc.ts'
import { QueryView } from '../../../ui/query-view.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import { useQuestion } from '../parts/use-question.ts'
import { useText } from '../text.ts'
import { MONTHS, NUMBERS, type PromiseMap } from './map.ts'
import classes from './map.module.css'
import { useRowName } from './number-link.tsx'
import { PromiseRow } from './promise-row.tsx'

const NONE = { promised: 0, planned: 0, done: 0, late: 0, postponed: 0, dropped: 0, unplanned: 0 }

const route = getRouteApi('/signed-in/plans/overview')

/** What a number of the map counts, in the address, so that it can be sent to somebody. */
export function PromiseDrawer({ map }: { readonly map: PromiseMap }) {
  const { t } = useText()
  const { open, unit, own = false, month } = route.useSearch()
  const navigate = route.useNavigate()
  const rowName = useRowName()
  const row = map.rows.find(({ unitId, span }) => unitId === unit && (span === 'own') === own)
  const when = MONTHS.find((each) => each === month)
  const line = row ?? map.total
  const numbers = when === undefined ? line.numbers : (line.cells[MONTHS.indexOf(when)] ?? NONE)
  const title = [
    row === undefined ? t('all') : rowName(row),
    when === undefined ? t('yearName', { year: `${map.year}` }) : t(`month.m${when}`),
  ].join(' · ')
  return (
    <Drawer
      opened={open !== undefined}
      onClose={() => void navigate({ search: ({ view, year, under }) => ({ view, year, under }) })}
      title={title}
      position="right"
      size="xl"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {open !== undefined && (
        <>
          <Choices numbers={numbers} />
          <Promises />
        </>
      )}
    </Drawer>
  )
}

/** All the numbers of the place, to go from one to the next. */
function Choices({ numbers }: { readonly numbers: PromiseMap['total']['numbers'] }) {
  const { t } = useText()
  const { open } = route.useSearch()
  return (
    <nav className={classes['choices']} aria-label={t('which')}>
      {(['all', ...NUMBERS] as const).map((name) => (
        <Link
          key={name}
          from="/plans/overview"
          to="/plans/overview"
          search={(old) => ({ ...old, open: name })}
          aria-current={open === name ? 'true' : undefined}
        >
          {t(`number.${name}`)} {name === 'all' ? numbers.promised + numbers.unplanned : numbers[name]}
        </Link>
      ))}
    </nav>
  )
}

function Promises() {
  const { t } = useText()
  const { open, unit, own = false, month } = route.useSearch()
  const query = useQuery(
    trpc.planOverview.promises.queryOptions({
      ...{ ...useQuestion(), own, month },
      unitId: unit === undefined ? undefined : UnitId.parse(unit),
      number: open === 'all' ? undefined : open,
    }),
  )
  return (
    <QueryView
      query={query}
      lines={6}
      empty={{ when: ({ of }) => of === 0, show: <StateView kind="nothingFound" title={t('noneHere')} /> }}
    >
      {({ of, promises }) => (
        <>
          {promises.length < of && <p className={classes['soft']}>{t('firstOf', { shown: promises.length, of })}</p>}
          <ul className={classes['promises']}>
            {promises.map((promise) => (
              <PromiseRow
                key={
                  promise.besides?.progressId ??
                  `${promise.planId} ${promise.standing?.itemId} ${promise.standing?.window.start}`
                }
                promise={promise}
              />
            ))}
          </ul>
        </>
      )}
    </QueryView>
  )
}
