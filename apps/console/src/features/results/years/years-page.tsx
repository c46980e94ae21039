import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { inScope, scopeOf } from '@jianjia/domain/policy'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { Notice } from '../../../ui/notice.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { useText } from '../text.ts'
import classes from './years.module.css'

const route = getRouteApi('/signed-in/compare/$assessmentId/$earlierId')
type Years = RouterOutputs['result']['compareYears']

/** Two published results of the district side by side. */
export function YearsPage() {
  const { t } = useText()
  const { districtId } = usePlace()
  const { assessmentId, earlierId } = route.useParams()
  const query = useQuery(trpc.result.compareYears.queryOptions({ districtId, assessmentId, earlierId }))
  return (
    <QueryView
      query={query}
      lines={10}
      head={<PageHeader title={t('years.title')} trail={[{ label: t('heading'), link: { to: '/results' } }]} />}
    >
      {(data) => <Shown data={data} />}
    </QueryView>
  )
}

function Shown({ data }: { readonly data: Years }) {
  const { t } = useText()
  const { later, earlier, moves } = data
  return (
    <>
      <PageHeader
        title={t('years.of', { later: later.name, earlier: earlier.name })}
        lead={t('years.lead')}
        trail={[
          { label: t('heading'), link: { to: '/results' } },
          {
            label: later.name,
            link: { to: '/results/$assessmentId', params: { assessmentId: later.assessmentId } },
          },
        ]}
      />
      <Chooser data={data} />
      <Changes data={data} />
      <Sheet title={t('years.ranks')} flush>
        <table className={classes['years']}>
          <caption className="visually-hidden">{t('years.ranks')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('ranking.unit')}</th>
              <th scope="col" data-numeric>
                {earlier.name}
              </th>
              <th scope="col" data-numeric>
                {later.name}
              </th>
              <th scope="col">{t('years.places')}</th>
              <th scope="col">{t('years.level')}</th>
            </tr>
          </thead>
          <tbody>
            {moves.map((move) => (
              <Row key={move.unitId} move={move} data={data} />
            ))}
          </tbody>
        </table>
      </Sheet>
    </>
  )
}

function Row({ move, data }: { readonly move: Years['moves'][number]; readonly data: Years }) {
  const { t } = useText()
  const { actor } = usePlace()
  const { unitId, name, took, rank, earlierRank, places, level, earlierLevel, levelMove } = move
  const scope = scopeOf(actor, 'result.read')
  const mayOpen = took === 'both' && (scope.kind === 'everything' || inScope(scope, [unitId]))
  const { later, earlier } = data
  const params = { assessmentId: later.assessmentId, earlierId: earlier.assessmentId, unitId }
  const placeText =
    took !== 'both'
      ? t(`years.took.${took}`)
      : places === null
        ? '—'
        : places === 0
          ? t('years.placesSame')
          : t(places > 0 ? 'years.placesUp' : 'years.placesDown', { count: Math.abs(places) })
  const levels = `${earlierLevel ?? '—'} → ${level ?? '—'}`
  return (
    <tr>
      <th scope="row">
        {mayOpen ? (
          <Link to="/compare/$assessmentId/$earlierId/$unitId" params={params}>
            {name}
          </Link>
        ) : (
          name
        )}
      </th>
      <td data-numeric data-title={earlier.name}>
        {earlierRank ?? '—'}
      </td>
      <td data-numeric data-title={later.name}>
        {rank ?? '—'}
      </td>
      <td data-title={t('years.places')}>{placeText}</td>
      <td data-title={t('years.level')}>
        {levels}
        {levelMove !== null && levelMove !== 'same' && ` (${t(`years.levelMove.${levelMove}`)})`}
      </td>
    </tr>
  )
}

/** Unlike years are never shown as like ones: how the schemes differ stands above the figures. */
function Changes({ data: { changes } }: { readonly data: Years }) {
  const { t, language } = useText()
  if (changes.length === 0) return <Notice tone="done" title={t('years.sameScheme')} />
  return (
    <Notice tone="attention" title={t('years.otherScheme', { count: changes.length })}>
      <details>
        <summary>{t('years.showChanges')}</summary>
        <ul className={classes['changes']}>
          {changes.map(({ zh, en }) => (
            <li key={zh}>{language === 'en' ? en : zh}</li>
          ))}
        </ul>
      </details>
    </Notice>
  )
}

function Chooser({ data: { later, earlier } }: { readonly data: Years }) {
  const { t } = useText()
  const { districtId } = usePlace()
  const navigate = route.useNavigate()
  const query = useQuery(trpc.result.list.queryOptions({ districtId }))
  const others = (query.data?.results ?? []).filter(({ assessmentId }) => assessmentId !== later.assessmentId)
  if (others.length < 2) return null
  return (
    <NativeSelect
      className={classes['chooser']}
      label={t('years.with')}
      value={earlier.assessmentId}
      data={others.map(({ assessmentId, name }) => ({ value: assessmentId, label: name }))}
      onChange={({ currentTarget: { value } }) =>
        void navigate({
          to: '/compare/$assessmentId/$earlierId',
          params: { assessmentId: later.assessmentId, earlierId: value },
        })
      }
    />
  )
}
