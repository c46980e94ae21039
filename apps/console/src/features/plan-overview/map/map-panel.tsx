import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../../lib/api/trpc.ts'
import { QueryView } from '../../../ui/query-view.tsx'
import { Stat, StatRow } from '../../../ui/stat.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import { Frame } from '../parts/frame.tsx'
import { useQuestion } from '../parts/use-question.ts'
import { useText } from '../text.ts'
import classes from '../overview.module.css'
import { NUMBERS, type PromiseMap } from './map.ts'
import { MapMatrix } from './map-matrix.tsx'
import { Opens } from './number-link.tsx'
import { PromiseDrawer } from './promise-drawer.tsx'

/** Units × months, the numbers of them all on top; each number opens. */
export function MapPanel() {
  const query = useQuery(trpc.planOverview.map.queryOptions(useQuestion()))
  return (
    <QueryView query={query} lines={10}>
      {(map) => (
        <>
          <Frame {...map} />
          <Shown map={map} />
          <PromiseDrawer map={map} />
        </>
      )}
    </QueryView>
  )
}

function Shown({ map }: { readonly map: PromiseMap }) {
  const { t } = useText()
  const { total, year, years } = map
  if (total.plans === 0)
    return years.length === 0 ? (
      <StateView kind="noData" title={t('none')} text={t('noneText')} />
    ) : (
      <StateView kind="nothingFound" title={t('noneYear', { year: `${year}` })} text={t('noneYearText')} />
    )
  return (
    <>
      <StatRow>
        {NUMBERS.map((name) => (
          <Stat
            key={name}
            label={t(`number.${name}`)}
            value={
              <Opens
                number={{ open: name }}
                label={t('totalLabel', { number: t(`number.${name}`), count: total.numbers[name] })}
              >
                {total.numbers[name]}
              </Opens>
            }
          />
        ))}
      </StatRow>
      <p className={classes['hint']}>{t('mapNote', { plans: total.plans })}</p>
      <MapMatrix map={map} />
    </>
  )
}
