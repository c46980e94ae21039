import { KeyPointsId } from '@jianjia/domain/kernel'
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
import classes from '../overview.module.css'
import { useText } from '../text.ts'
import { PointDrawer } from './point-drawer.tsx'

export type Outcome = RouterOutputs['planOverview']['keyPoints']
export type ChosenPoints = NonNullable<Outcome['chosen']>
type Line = ChosenPoints['points'][number]

/** In the order in which they are said; what is not there is not said. */
const STATES = ['done', 'late', 'postponed', 'dropped', 'planned'] as const

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
        sortBy={{
          taken: ({ answers }) => ({ exact: `${answers.asIssued + answers.localised}` }),
          localised: ({ answers }) => ({ exact: `${answers.localised}` }),
          leftOut: ({ answers }) => ({ exact: `${answers.leftOut}` }),
          silent: ({ answers }) => ({ exact: `${answers.silent}` }),
        }}
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
  const { t } = useText()
  return [
    {
      key: 'point',
      title: t('points.column.point'),
      card: 'title',
      width: '40%',
      render: ({ point }) => (
        <span style={{ whiteSpace: 'normal' }}>
          <Link
            from="/plans/overview"
            to="/plans/overview"
            search={(old) => ({ ...old, set: keyPointsId, point: point.id })}
          >
            {point.text}
          </Link>{' '}
          {point.required && <StateTag tone="attention">{t('points.required')}</StateTag>}
        </span>
      ),
    },
    {
      key: 'taken',
      title: t('points.column.taken'),
      numeric: true,
      sortable: true,
      card: 'field',
      render: ({ answers }) => answers.asIssued + answers.localised,
    },
    {
      key: 'localised',
      title: t('points.column.localised'),
      numeric: true,
      sortable: true,
      render: ({ answers }) => answers.localised,
    },
    {
      key: 'leftOut',
      title: t('points.column.leftOut'),
      numeric: true,
      sortable: true,
      card: 'field',
      render: ({ answers }) => answers.leftOut,
    },
    {
      key: 'silent',
      title: t('points.column.silent'),
      numeric: true,
      sortable: true,
      card: 'field',
      render: ({ answers }) => answers.silent,
    },
    {
      key: 'states',
      title: t('points.column.states'),
      render: ({ states }) =>
        STATES.filter((state) => states[state] > 0)
          .map((state) => t('points.state', { name: t(`number.${state}`), count: states[state] }))
          .join(t('points.comma')),
    },
  ]
}
