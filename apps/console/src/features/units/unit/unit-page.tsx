import { can } from '@jianjia/domain/policy'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { formatDay } from '../../../lib/format/day.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { useText } from '../text.ts'
import { ActButtons, UnitAct } from './unit-acts.tsx'
import { ChildrenSheet, FactsSheet, PeriodsSheet, PostsSheet } from './unit-sheets.tsx'

export type Unit = RouterOutputs['org']['unit']

const route = getRouteApi('/signed-in/units/$unitId')

/** One unit: what it is, what it was called, where it stood, who holds posts in it, what is below it. */
export function UnitPage() {
  const { t } = useText()
  const { districtId } = usePlace()
  const { unitId } = route.useParams()
  const query = useQuery(trpc.org.unit.queryOptions({ districtId, unitId }))
  return (
    <>
      {query.data === undefined && (
        <PageHeader title={t('title')} trail={[{ label: t('title'), link: { to: '/units' } }]} />
      )}
      <QueryView query={query} lines={6}>
        {(unit) => <UnitView unit={unit} />}
      </QueryView>
    </>
  )
}

function UnitView({ unit }: { readonly unit: Unit }) {
  const { t, language } = useText()
  const { actor, post } = usePlace()
  const { act } = route.useSearch()
  const target = {
    unitId: unit.unitId,
    unitPath: [...unit.trail.map(({ unitId }) => unitId), unit.unitId],
    unitKind: unit.kind,
  }
  const manages = can(actor, 'org.manage', target).allowed && unit.closedOn === null
  // The roster opens for the unit of the present post.
  const readsRoster = unit.unitId === post.unitId && can(actor, 'roster.read', target).allowed
  return (
    <>
      <PageHeader
        title={unit.name}
        trail={[{ label: t('title'), link: { to: '/units' } }]}
        actions={
          <>
            {readsRoster && (
              <LinkButton to="/roster" variant="default">
                {t('toRoster')}
              </LinkButton>
            )}
            {manages && act === undefined && <ActButtons unit={unit} />}
          </>
        }
      />
      {unit.closedOn !== null && (
        <Notice tone="attention" title={t('unit.closed', { day: formatDay(unit.closedOn, language) })} />
      )}
      {manages && act !== undefined && <UnitAct key={act} unit={unit} act={act} />}
      <FactsSheet unit={unit} />
      <PostsSheet unit={unit} mayAdd={can(actor, 'person.manage', target).allowed && unit.closedOn === null} />
      <ChildrenSheet unit={unit} />
      <PeriodsSheet unit={unit} />
    </>
  )
}
