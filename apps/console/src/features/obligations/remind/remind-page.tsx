import { tellPeriod } from '@jianjia/domain/period'
import { SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import { useText } from '../text.ts'
import { RemindForm } from './remind-form.tsx'

const route = getRouteApi('/signed-in/obligations/$roundId/remind')

/** Who is told what, seen before it is sent. */
export function RemindPage() {
  const { t, language } = useText()
  const { districtId } = usePlace()
  const { roundId } = route.useParams()
  const { state = 'missing' } = route.useSearch()
  const navigate = route.useNavigate()
  const about = { districtId, roundId }
  const round = useQuery(trpc.obligation.round.queryOptions(about))
  const query = useQuery(trpc.obligation.previewReminder.queryOptions({ ...about, state, unitIds: [] }))
  const back = <LinkButton to="/obligations">{t('reminder.back')}</LinkButton>
  return (
    <>
      <PageHeader
        title={t('reminder.title')}
        lead={
          <>
            {round.data && (
              <strong>
                {tellPeriod(round.data.periodLabel, language)} {t(`report.${round.data.kind}`)}
              </strong>
            )}{' '}
            {t('reminder.lead')}
          </>
        }
        trail={[{ label: t('title'), link: { to: '/obligations' } }]}
      />
      <SegmentedControl
        mb="md"
        aria-label={t('reminder.which')}
        data={[
          { value: 'missing', label: t('reminder.missing') },
          { value: 'open', label: t('reminder.open') },
        ]}
        value={state}
        onChange={(next) => void navigate({ search: next === 'open' ? { state: 'open' } : {}, replace: true })}
      />
      <QueryView
        query={query}
        empty={{
          when: ({ units }) => units.length === 0,
          show: (
            <StateView
              kind="noData"
              title={t('reminder.none')}
              text={state === 'missing' ? t('reminder.noneMissing') : t('reminder.noneOpen')}
              action={back}
            />
          ),
        }}
      >
        {({ units }) => <RemindForm key={state} roundId={roundId} state={state} units={units} />}
      </QueryView>
    </>
  )
}
