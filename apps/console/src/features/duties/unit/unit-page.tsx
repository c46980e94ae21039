import { DUTY_STATES } from '@jianjia/domain/duty'
import { can } from '@jianjia/domain/policy'
import { UnitId } from '@jianjia/domain/kernel'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import { useText } from '../text.ts'
import { DutySheet } from './duty-sheet.tsx'

const route = getRouteApi('/signed-in/duties/units/$unitId')

/** How one unit stands with everything that it does again and again: each turn opens to its records. */
export function UnitPage() {
  const { t } = useText()
  const { districtId, post, actor } = usePlace()
  const { unitId } = route.useParams()
  const query = useQuery(trpc.duty.unit.queryOptions({ districtId, unitId }))
  const isOwn = post.unitId === unitId
  const own = actor.posts.find((each) => each.unitId === unitId)
  const mayRecord = own !== undefined && can(actor, 'ledger.record', own).allowed
  const trail = isOwn ? [] : [{ label: t('title'), link: { to: '/duties' } } as const]
  return (
    <QueryView
      query={query}
      lines={8}
      head={<PageHeader title={t('title')} trail={trail} />}
      empty={{
        when: ({ duties }) => duties.length === 0,
        show: <StateView kind="noData" title={t('own.none')} text={t('noneBranch')} />,
      }}
    >
      {({ duties, unitName, today }) => (
        <>
          <PageHeader
            title={t('own.title', { unit: unitName })}
            trail={trail}
            lead={t('own.lead')}
            actions={
              <LinkButton variant="default" to="/duties/disclosure/$unitId" params={{ unitId }}>
                {t('disclosure.link')}
              </LinkButton>
            }
          />
          {inOrder(duties).map((each) => (
            <DutySheet
              key={each.duty.dutyId}
              of={{ ...each, unitId: UnitId.parse(unitId), today }}
              mayRecord={mayRecord}
            />
          ))}
        </>
      )}
    </QueryView>
  )
}

type Duties = RouterOutputs['duty']['unit']['duties']

/** What is missed comes first, what is done last. */
function inOrder(duties: Duties): Duties {
  return duties.toSorted((a, b) => DUTY_STATES.indexOf(a.standing.state) - DUTY_STATES.indexOf(b.standing.state))
}
