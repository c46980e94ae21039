import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import type { StoredScheme } from '../edit/use-scheme-draft.ts'
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
  const { item, category } = route.useSearch()
  const may = useMay()
  const query = useQuery(trpc.scheme.get.queryOptions({ districtId, schemeId }))
  const written: Written = item === undefined ? { itemId: undefined, category: category ?? null } : { itemId: item }
  const head = <PageHeader title={t('criterion.title')} trail={[{ label: t('title'), link: { to: '/schemes' } }]} />
  return (
    <>
      {query.data === undefined && query.isPending && head}
      <QueryView query={query} lines={8} head={head}>
        {(data) => {
          const why = cannotBeWritten(data, may('scheme.write'))
          if (why === undefined)
            return <CriterionEditor key={`${item ?? ''} ${category ?? ''}`} data={data} written={written} />
          return (
            <>
              {head}
              {why === 'noRight' ? (
                <StateView kind="noRight" />
              ) : (
                <StateView
                  kind="nothingFound"
                  title={t(`criterion.${why}`)}
                  text={t(`criterion.${why}Text`)}
                  action={
                    <LinkButton to="/schemes/$schemeId" params={{ schemeId }}>
                      {t('criterion.toDraft')}
                    </LinkButton>
                  }
                />
              )}
            </>
          )
        }}
      </QueryView>
    </>
  )
}

function cannotBeWritten({ state, preset }: StoredScheme, mayWrite: boolean) {
  if (!mayWrite) return 'noRight' as const
  if (state !== 'draft') return 'frozen' as const
  return preset === null ? undefined : ('ofPreset' as const)
}
