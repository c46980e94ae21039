import {
  formOfLevels,
  formOfPoints,
  formOfQuotas,
  formOfTotals,
  formOfVoices,
  levelsOfForm,
  type PointsForm,
  pointsOfForm,
  quotasOfForm,
  totalsOfForm,
  voicesOfForm,
  withSegmentsOf,
} from '@jianjia/domain/scheme'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import type { StoredScheme } from '../edit/use-scheme-draft.ts'
import { NotWritten, whyNotWritten } from '../parts/not-written.tsx'
import { useMay } from '../parts/use-may.ts'
import { useText } from '../text.ts'
import { KeptLevels, KeptPoints, KeptQuotas, KeptTotals, KeptVoices } from './kept-part.ts'
import { LevelsFields } from './levels-fields.tsx'
import { MarksFields } from './marks-fields.tsx'
import { PartEditor } from './part-editor.tsx'
import { type Part, PARTS } from './parts.ts'
import { QuotasFields } from './quotas-fields.tsx'
import { TotalsFields } from './totals-fields.tsx'
import { VoicesFields } from './voices-fields.tsx'

const route = getRouteApi('/signed-in/schemes/$schemeId/part')

/** One part of a draft that belongs to the scheme as a whole: totals, full marks, voices, levels or places. */
export function PartPage() {
  const { t } = useText()
  const { districtId } = usePlace()
  const { schemeId } = route.useParams()
  const { part: asked } = route.useSearch()
  const part = PARTS.find((one) => one === asked) ?? 'totals'
  const may = useMay()
  const query = useQuery(trpc.scheme.get.queryOptions({ districtId, schemeId }))
  const head = <PageHeader title={t(`frame.title.${part}`)} trail={[{ label: t('title'), link: { to: '/schemes' } }]} />
  return (
    <>
      {query.data === undefined && query.isPending && head}
      <QueryView query={query} lines={8} head={head}>
        {(data) => {
          const why = whyNotWritten(data, may('scheme.write'))
          if (why === undefined) return <Editor key={part} data={data} part={part} />
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

function Editor({ data, part }: { readonly data: StoredScheme; readonly part: Part }) {
  const own = { data, part }
  switch (part) {
    case 'totals':
      return (
        <PartEditor
          {...own}
          kept={KeptTotals}
          begin={formOfTotals}
          read={totalsOfForm}
          fields={(props) => <TotalsFields {...props} />}
        />
      )
    case 'points':
      return (
        <PartEditor
          {...own}
          kept={KeptPoints}
          begin={formOfPoints}
          joined={wholePoints}
          read={pointsOfForm}
          fields={(props) => <MarksFields {...props} />}
        />
      )
    case 'voices':
      return (
        <PartEditor
          {...own}
          kept={KeptVoices}
          begin={formOfVoices}
          read={voicesOfForm}
          fields={(props) => <VoicesFields {...props} />}
        />
      )
    case 'levels':
      return (
        <PartEditor
          {...own}
          kept={KeptLevels}
          begin={formOfLevels}
          read={levelsOfForm}
          fields={(props) => <LevelsFields {...props} />}
        />
      )
    case 'quotas':
      return (
        <PartEditor
          {...own}
          kept={KeptQuotas}
          begin={formOfQuotas}
          read={quotasOfForm}
          fields={(props) => <QuotasFields {...props} />}
        />
      )
  }
}

/** Every line has a mark for each segment, also one that somebody else has added. */
function wholePoints(form: PointsForm): PointsForm {
  return withSegmentsOf(form, form.segments)
}
