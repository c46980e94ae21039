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

const route = getRouteApi('/signed-in/assessments/$assessmentId/remind')

/** Everybody who keeps a result from being released, with what each is told, before it is sent. */
export function RemindPage() {
  const { t } = useText()
  const { districtId } = usePlace()
  const { assessmentId } = route.useParams()
  const query = useQuery(trpc.combination.previewReminder.queryOptions({ districtId, assessmentId }))
  return (
    <>
      <PageHeader
        title={t('remind.title')}
        lead={
          <>
            {query.data && <strong>{query.data.name}</strong>} {t('remind.lead')}
          </>
        }
        trail={[
          { label: t('trail'), link: { to: '/assessments' } },
          { label: t('title'), link: { to: '/assessments/$assessmentId/combine', params: { assessmentId } } },
        ]}
      />
      <QueryView
        query={query}
        lines={6}
        empty={{
          when: ({ calls }) => calls.length === 0,
          show: (
            <StateView
              kind="noData"
              title={t('remind.none')}
              text={t('remind.noneText')}
              action={
                <LinkButton to="/assessments/$assessmentId/publish" params={{ assessmentId }}>
                  {t('toPublish')}
                </LinkButton>
              }
            />
          ),
        }}
      >
        {(data) => <RemindForm assessmentId={assessmentId} preview={data} />}
      </QueryView>
    </>
  )
}
