import { PlanId } from '@jianjia/domain/kernel'
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

const route = getRouteApi('/signed-in/plans/$planId/receipt')

/** Proof in hand: it only reads, so it may be reloaded, printed and sent as a link. */
export function ReceiptPage() {
  const { t, language } = useText()
  const { districtId } = usePlace()
  const { planId } = route.useParams()
  const query = useQuery(trpc.plan.receipt.queryOptions({ districtId, planId: PlanId.parse(planId) }))
  const separator = listSign(language)
  const day = (at: string) => formatDay(at, language)
  return (
    <>
      <PageHeader title={t('receipt.title')} trail={[{ label: t('title'), link: { to: '/plans' } }]} />
      <QueryView query={query}>
        {({ receiver, kind, ...receipt }) => (
          <Receipt
            title={t('receipt.done', { receiver })}
            number={receipt.receiptNo}
            facts={[
              { label: t('receipt.what'), value: receipt.title },
              { label: t('receipt.kind'), value: t(`kind.${kind}`) },
              {
                label: t('receipt.period'),
                value: t('period', { start: day(receipt.periodStart), end: day(receipt.periodEnd) }),
              },
              { label: t('receipt.unit'), value: receipt.unitName },
              { label: t('receipt.version'), value: t('version.of', { number: receipt.number }) },
              { label: t('receipt.items'), value: t('read.itemCount', { count: receipt.items }) },
              { label: t('receipt.at'), value: formatInstant(receipt.submittedAt, language, TENANT_TIME_ZONE) },
              { label: t('receipt.by'), value: receipt.submittedBy },
            ]}
            next={[
              { what: t('receipt.review', { receiver }) },
              { what: t('receipt.accept') },
              ...(kind === 'plan' ? [{ what: t('receipt.tick') }] : []),
            ]}
            ask={t('receipt.ask', { receiver, names: receipt.askNames.join(separator) })}
            actions={
              <LinkButton variant="default" to="/plans/$planId" params={{ planId }}>
                {t('receipt.toPlan')}
              </LinkButton>
            }
          />
        )}
      </QueryView>
    </>
  )
}
