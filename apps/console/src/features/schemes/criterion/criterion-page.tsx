import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { NotWritten, whyNotWritten } from '../parts/not-written.tsx'
import { useMay } from '../parts/use-may.ts'
import { useText } from '../text.ts'
import { CriterionEditor } from './criterion-editor.tsx'
import type { Written } from './use-criterion.ts'

const route = getRouteApi('/signed-in/schemes/$schemeId/item')

/** One line of a draft, by itself: its words, its rule, where its datum comes from. */
export function CriterionPage() {
  const { t } = useText()
  const { districtId } = usePlace()
  const { schemeId } = route.useParams()
  const { item, category, kind } = route.useSearch()
  const may = useMay()
  const query = useQuery(trpc.scheme.get.queryOptions({ districtId, schemeId }))
  const written: Written =
    item === undefined ? { itemId: undefined, category: category ?? null, kind } : { itemId: item }
  const head = <PageHeader title={t('criterion.title')} trail={[{ label: t('title'), link: { to: '/schemes' } }]} />
  return (
    <>
      {query.data === undefined && query.isPending && head}
      <QueryView query={query} lines={8} head={head}>
        {(data) => {
          const why = whyNotWritten(data, may('scheme.write'))
          if (why === undefined)
            return (
              <CriterionEditor key={`${item ?? ''} ${category ?? ''} ${kind ?? ''}`} data={data} written={written} />
            )
          return (
            <>
              {head}
              <NotWritten why={why} schemeId={schemeId} />
            </>
          )
        }}
      </QueryView>
    </>
  )
}
