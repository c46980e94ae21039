import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { trpc } from '../../../lib/api/trpc.ts'
import { formatDay } from '../../../lib/format/day.ts'
import { formatInstant, TENANT_TIME_ZONE } from '../../../lib/format/instant.ts'
import { useSegmentName } from '../../../lib/segments/use-segment-name.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { useMayReadBinder } from '../../../lib/session/may-read-binder.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { LineageDrawer } from '../../../ui/lineage/lineage-drawer.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { figureLineage } from '../lineage/figure-lineage.ts'
import type { Sources, UnitResult } from '../lineage/sources.ts'
import { useText } from '../text.ts'
import { AgainstMeans } from './against-means.tsx'
import { CategoryTable } from './category-table.tsx'
import { LineTable } from './line-table.tsx'
import { ObjectionSheet, useObjections } from './own-objections.tsx'
import { RatingSheet } from './rating-sheet.tsx'
import { Steps } from './steps.tsx'
import { Summary } from './summary.tsx'
import { listSign } from '../../../lib/format/signs.ts'

const route = getRouteApi('/signed-in/results/$assessmentId/$unitId')

/** The result of one unit: three columns for every line, and behind every number what it was made of. */
export function UnitPage() {
  const { t } = useText()
  const { districtId } = usePlace()
  const { assessmentId, unitId } = route.useParams()
  const query = useQuery(trpc.result.unit.queryOptions({ districtId, assessmentId, unitId }))
  return (
    <QueryView
      query={query}
      lines={12}
      head={<PageHeader title={t('unit.one')} trail={[{ label: t('heading'), link: { to: '/results' } }]} />}
    >
      {(data) => <Result data={data} assessmentId={assessmentId} />}
    </QueryView>
  )
}

function Result({ data, assessmentId }: { readonly data: UnitResult; readonly assessmentId: string }) {
  const { t, language } = useText()
  const { unitId } = route.useParams()
  const readsBinder = useMayReadBinder(unitId)
  const { open } = route.useSearch()
  const navigate = route.useNavigate()
  const sources = useSources(data, assessmentId)
  const objections = useObjections(assessmentId, unitId)
  const show = (figure: string | undefined) =>
    void navigate({ search: figure === undefined ? {} : { open: figure }, replace: true, resetScroll: false })
  const published = {
    at: formatInstant(data.publishedAt, language, TENANT_TIME_ZONE),
    from: formatDay(data.publicFrom, language),
    to: formatDay(data.publicTo, language),
  }
  return (
    <>
      <PageHeader
        title={data.unitName}
        lead={t('unit.lead', { name: data.name })}
        trail={[
          { label: t('heading'), link: { to: '/results' } },
          { label: data.name, link: { to: '/results/$assessmentId', params: { assessmentId } } },
        ]}
        actions={
          readsBinder && (
            <LinkButton variant="default" to="/binder/$assessmentId/$unitId" params={{ assessmentId, unitId }}>
              {t('unit.toBinder')}
            </LinkButton>
          )
        }
      />
      <p>{t('unit.officialAt', published)}</p>
      {(data.node.standing === 'exempt' || data.node.standing === 'notAdmitted') && (
        <Notice tone="attention" title={t('unit.outside')}>
          <p>
            {t('ranking.outside', {
              reasons: data.node.reasons.map((reason) => t(`ranking.reasons.${reason}`)).join(listSign(language)),
            })}
          </p>
        </Notice>
      )}
      <Summary sources={sources} onOpen={show} />
      <Steps sources={sources} onOpen={show} />
      {data.node.categories.length > 0 && <CategoryTable sources={sources} onOpen={show} />}
      {data.node.categories.length > 0 && <AgainstMeans sources={sources} onOpen={show} />}
      {objections !== undefined && <ObjectionSheet own={objections} assessmentId={assessmentId} unitId={unitId} />}
      <LineTable
        sources={sources}
        onOpen={show}
        objects={objections?.raises === true ? { assessmentId, unitId } : undefined}
      />
      <RatingSheet data={data} sources={sources} />
      <LineageDrawer
        node={open === undefined ? undefined : figureLineage(sources, open)}
        onClose={() => show(undefined)}
      />
    </>
  )
}

function useSources(data: UnitResult, assessmentId: string): Sources {
  const { t, language } = useText()
  const { districtId } = usePlace()
  const segmentName = useSegmentName()
  const files = new Map<string, UnitResult['files'][number]>(data.files.map((file) => [file.fileId, file]))
  const units = new Map<string, string>(data.units.map((unit) => [unit.unitId, unit.name]))
  return {
    districtId,
    assessmentId,
    node: data.node,
    scheme: data.scheme,
    participants: data.participants,
    fileOf: (fileId) => files.get(fileId),
    unitName: (unitId) => units.get(unitId) ?? unitId,
    segmentName,
    t,
    language,
  }
}
