import { KeyPointsId } from '@jianjia/domain/kernel'
import { POINT_OUTCOME_COLUMNS } from '@jianjia/domain/list'
import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { formatDay } from '../../../lib/format/day.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { QueryView } from '../../../ui/query-view.tsx'
import { StateTag } from '../../../ui/state-tag.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { LocalTable } from '../../../ui/table/local-table.tsx'
import { useListed } from '../../../ui/table/use-listed.tsx'
import classes from '../overview.module.css'
import { useText } from '../text.ts'
import { PointDrawer } from './point-drawer.tsx'

export type Outcome = RouterOutputs['planOverview']['keyPoints']
export type ChosenPoints = NonNullable<Outcome['chosen']>
type Line = ChosenPoints['points'][number]

const route = getRouteApi('/signed-in/plans/overview')

/** Per key point: who took it over, who changed it or left it out, and what came of it. */
export function KeyPointsPanel() {
  const { t } = useText()
  const { districtId } = usePlace()
  const { set } = route.useSearch()
  const keyPointsId = KeyPointsId.safeParse(set)
  const query = useQuery(
    trpc.planOverview.keyPoints.queryOptions({
      districtId,
      keyPointsId: keyPointsId.success ? keyPointsId.data : undefined,
    }),
  )
  return (
    <QueryView
      query={query}
      lines={8}
      empty={{
        when: ({ sets }) => sets.length === 0,
        show: <StateView kind="noData" title={t('points.none')} text={t('points.noneText')} />,
      }}
    >
      {({ sets, chosen }) => (
        <>
          <SetChoice sets={sets} chosen={chosen?.keyPointsId} />
          {chosen === null ? (
            <StateView kind="nothingFound" title={t('points.gone')} text={t('points.goneText')} />
          ) : (
            <Chosen chosen={chosen} />
          )}
        </>
      )}
    </QueryView>
  )
}

function SetChoice({ sets, chosen }: { readonly sets: Outcome['sets']; readonly chosen: string | undefined }) {
  const { t, language } = useText()
  const navigate = route.useNavigate()
  const day = (at: string | null) => (at === null ? '' : formatDay(at, language))
  return (
    <div className={classes['frame']} data-print="no">
      <NativeSelect
        label={t('points.which')}
        value={chosen ?? ''}
        data={[
          ...(chosen === undefined ? [{ value: '', label: '' }] : []),
          ...sets.map(({ keyPointsId, title, unitName, periodStart, periodEnd }) => ({
            value: keyPointsId,
            label: `${title} · ${unitName} · ${t('period', { start: day(periodStart), end: day(periodEnd) })}`,
          })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          void navigate({ search: ({ year, under }) => ({ year, under, view: 'keyPoints' as const, set: value }) })
        }
      />
    </div>
  )
}

function Chosen({ chosen }: { readonly chosen: ChosenPoints }) {
  const { t } = useText()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const columns = useColumns(chosen)
  const { asked, withoutPlan, points } = chosen
  return (
    <>
      <p className={classes['hint']}>{t('points.note', { asked, having: asked - withoutPlan.length })}</p>
      <LocalTable
        label={t('view.keyPoints')}
        list="planOverview.keyPoints"
        columns={columns}
        rows={points}
        idOf={({ point }) => point.id}
        search={search}
        onSearch={(part) => void navigate({ search: (old) => ({ ...old, ...part }) })}
        file={{ keyPointsId: chosen.keyPointsId }}
      />
      {withoutPlan.length > 0 && (
        <details>
          <summary>{t('points.withoutPlan', { count: withoutPlan.length })}</summary>
          <p>{withoutPlan.map(({ name }) => name).join(t('points.comma'))}</p>
        </details>
      )}
      <PointDrawer chosen={chosen} />
    </>
  )
}

function useColumns({ keyPointsId }: ChosenPoints): readonly Column<Line>[] {
  const listed = useListed<Line>()
  return listed(POINT_OUTCOME_COLUMNS, {
    point: {
      ...{ card: 'title', width: '40%' },
      dress: ({ point }, said) => (
        <Link
          from="/plans/overview"
          to="/plans/overview"
          search={(old) => ({ ...old, set: keyPointsId, point: point.id })}
          style={{ whiteSpace: 'normal' }}
        >
          {said}
        </Link>
      ),
    },
    required: { dress: ({ point }, said) => point.required && <StateTag tone="attention">{said}</StateTag> },
    taken: { numeric: true, card: 'field' },
    localised: { numeric: true },
    leftOut: { numeric: true, card: 'field' },
    silent: { numeric: true, card: 'field' },
  })
}
