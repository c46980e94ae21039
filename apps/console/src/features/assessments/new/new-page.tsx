import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import { useText } from '../text.ts'
import { OpenForm } from './open-form.tsx'

/** Opens an assessment: one form, one look before it is done. */
export function NewPage() {
  const { t } = useText()
  const { districtId } = usePlace()
  // What was chosen must not move under the hand: the choice is read once.
  const query = useQuery(
    trpc.assessment.openOptions.queryOptions({ districtId }, { staleTime: Number.POSITIVE_INFINITY }),
  )
  return (
    <>
      <PageHeader
        title={t('new.title')}
        lead={t('new.lead')}
        trail={[{ label: t('title'), link: { to: '/assessments' } }]}
      />
      <QueryView
        query={query}
        empty={{
          when: (data) => data.schemes.length === 0,
          show: (
            <StateView
              kind="noData"
              title={t('new.noScheme')}
              text={t('new.noSchemeText')}
              action={<LinkButton to="/schemes">{t('new.toSchemes')}</LinkButton>}
            />
          ),
        }}
      >
        {(options) => <OpenForm options={options} />}
      </QueryView>
    </>
  )
}
