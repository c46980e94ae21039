import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { trpc } from '../../../lib/api/trpc.ts'
import { formatDay } from '../../../lib/format/day.ts'
import { formatInstant, TENANT_TIME_ZONE } from '../../../lib/format/instant.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { Receipt } from '../../../ui/receipt.tsx'
import { useText } from '../text.ts'
import { listSign } from '../../../lib/format/signs.ts'

const route = getRouteApi('/signed-in/self/$assessmentId/$unitId/receipt')

/** Proof in hand: it only reads, so it may be reloaded, printed and sent as a link. */
export function ReceiptPage() {
  const { t, language } = useText()
  const { districtId } = usePlace()
  const of = route.useParams()
  const query = useQuery(trpc.selfAssessment.receipt.queryOptions({ districtId, ...of }))
  const separator = listSign(language)
  return (
    <>
      <PageHeader title={t('receipt.title')} trail={[{ label: t('assessments'), link: { to: '/assessments' } }]} />
      <QueryView query={query}>
        {(receipt) => (
          <Receipt
            title={t('receipt.done', { receiver: receipt.receiver })}
            number={receipt.receiptNo}
            facts={[
              { label: t('receipt.assessment'), value: receipt.assessmentName },
              { label: t('receipt.unit'), value: receipt.unitName },
              { label: t('receipt.at'), value: formatInstant(receipt.submittedAt, language, TENANT_TIME_ZONE) },
              { label: t('receipt.by'), value: receipt.submittedBy },
            ]}
            next={[
              {
                what: t('receipt.review'),
                when: t('receipt.reviewBy', { day: formatDay(receipt.reviewDue, language) }),
              },
              { what: t('receipt.combine') },
              { what: t('receipt.publish'), when: t('receipt.publishDays', { count: receipt.publicityDays }) },
            ]}
            ask={t('receipt.ask', { receiver: receipt.receiver, names: receipt.askNames.join(separator) })}
            actions={
              <LinkButton variant="default" to="/self/$assessmentId/$unitId" params={of}>
                {t('receipt.toSheet')}
              </LinkButton>
            }
          />
        )}
      </QueryView>
    </>
  )
}
