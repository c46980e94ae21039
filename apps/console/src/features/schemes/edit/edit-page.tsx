import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { useMay } from '../parts/use-may.ts'
import { useText } from '../text.ts'
import { DraftEditor } from './draft-editor.tsx'
import { FrozenVersion } from './frozen-version.tsx'
import { LineEditor } from './line-editor.tsx'
import { SchemeView } from './scheme-view.tsx'

const route = getRouteApi('/signed-in/schemes/$schemeId')

/** One scheme: its figures, its lines in words, what the linter says, its frozen versions. */
export function EditPage() {
  const { t } = useText()
  const { districtId } = usePlace()
  const { schemeId } = route.useParams()
  const { version } = route.useSearch()
  const may = useMay()
  const [round, setRound] = useState(0)
  const adopt = useCallback(() => setRound((count) => count + 1), [])
  const query = useQuery(trpc.scheme.get.queryOptions({ districtId, schemeId }))
  if (version !== undefined) return <FrozenVersion key={version} schemeId={schemeId} number={version} />
  return (
    <>
      {query.data === undefined && (
        <PageHeader title={t('one')} trail={[{ label: t('title'), link: { to: '/schemes' } }]} />
      )}
      <QueryView query={query} lines={8}>
        {(data) =>
          data.restorableUntil !== null ? (
            <SchemeView data={data} />
          ) : data.state === 'draft' && data.preset !== null && may('scheme.write') ? (
            <DraftEditor key={`${data.schemeId} ${round}`} data={data} preset={data.preset} onAdopt={adopt} />
          ) : data.state === 'draft' && may('scheme.write') ? (
            <LineEditor data={data} />
          ) : (
            <SchemeView data={data} />
          )
        }
      </QueryView>
    </>
  )
}
