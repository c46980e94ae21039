import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import { useMay } from '../parts/use-may.ts'
import { useText } from '../text.ts'
import { CopyForm } from './copy-form.tsx'

const route = getRouteApi('/signed-in/schemes/copy')

type Listed = RouterOutputs['scheme']['list']['schemes'][number]

/** A scheme of which there is a published version. */
export type Taken = Listed & { readonly published: number }

/** 从去年的细则开始: a published version becomes a draft of a later period. */
export function CopyPage() {
  const { t } = useText()
  const { districtId } = usePlace()
  const { from } = route.useSearch()
  const may = useMay()
  const query = useQuery(trpc.scheme.list.queryOptions({ districtId }))
  const head = (
    <PageHeader
      title={t('copy.title')}
      trail={[
        { label: t('title'), link: { to: '/schemes' } },
        { label: t('begin.title'), link: { to: '/schemes/begin' } },
      ]}
      lead={t('copy.lead')}
    />
  )
  if (!may('scheme.write'))
    return (
      <>
        {head}
        <StateView kind="noRight" />
      </>
    )
  return (
    <>
      {head}
      <QueryView query={query} lines={6}>
        {({ schemes }) => {
          const taken = schemes.filter((one): one is Taken => one.published !== null)
          const chosen = taken.find(({ schemeId }) => schemeId === from) ?? taken[0]
          if (chosen === undefined)
            return (
              <StateView
                kind="noData"
                title={t('copy.none')}
                text={t('copy.noneText')}
                action={<LinkButton to="/schemes/begin">{t('begin.title')}</LinkButton>}
              />
            )
          return <CopyForm key={chosen.schemeId} schemes={taken} chosen={chosen} />
        }}
      </QueryView>
    </>
  )
}
