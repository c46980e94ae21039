import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { NotWritten, whyNotWritten } from '../parts/not-written.tsx'
import { useMay } from '../parts/use-may.ts'
import { useText } from '../text.ts'
import { Outline } from './outline.tsx'

const route = getRouteApi('/signed-in/schemes/$schemeId/order')

/** 调整顺序: categories and lines of a draft as a short list, moved by dragging, by keys and by buttons. */
export function OrderPage() {
  const { t } = useText()
  const { districtId } = usePlace()
  const { schemeId } = route.useParams()
  const may = useMay()
  const query = useQuery(trpc.scheme.get.queryOptions({ districtId, schemeId }))
  const back = { to: '/schemes/$schemeId', params: { schemeId } } as const
  return (
    <>
      <PageHeader
        title={t('order.title')}
        trail={[
          { label: t('title'), link: { to: '/schemes' } },
          { label: query.data?.name ?? t('one'), link: back },
        ]}
        lead={t('order.lead')}
        actions={<LinkButton {...back}>{t('order.done')}</LinkButton>}
      />
      <QueryView query={query} lines={8}>
        {(data) => {
          const why = whyNotWritten(data, may('scheme.write'))
          return why === undefined ? <Outline data={data} /> : <NotWritten why={why} schemeId={schemeId} />
        }}
      </QueryView>
    </>
  )
}
