import { can, holdsAnywhere } from '@jianjia/domain/policy'
import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../lib/api/trpc.ts'
import { formatDay } from '../../lib/format/day.ts'
import { formatInstant, TENANT_TIME_ZONE } from '../../lib/format/instant.ts'
import { usePlace } from '../../lib/session/current-post.ts'
import { CheckPage } from '../../ui/check-page.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { NoticeStatus } from './notice-status.tsx'
import classes from './publication.module.css'
import { useText } from './text.ts'

/** What was frozen, since when, under which fingerprint. */
export function Published({ assessmentId }: { readonly assessmentId: string }) {
  const { t, language } = useText()
  const { districtId, actor, rootUnitId } = usePlace()
  const root = { unitId: rootUnitId, unitPath: [rootUnitId], unitKind: 'district' } as const
  const query = useQuery(trpc.result.ranking.queryOptions({ districtId, assessmentId }))
  return (
    <QueryView query={query}>
      {(result) => {
        const days = { from: formatDay(result.publicFrom, language), to: formatDay(result.publicTo, language) }
        return (
          <>
            <PageHeader
              title={result.name}
              trail={[
                { label: t('trail'), link: { to: '/assessments' } },
                { label: result.name, link: { to: '/assessments/$assessmentId', params: { assessmentId } } },
              ]}
            />
            <Notice tone="official" title={t('done')}>
              <p>{t('doneText', days)}</p>
            </Notice>
            <CheckPage
              parts={[
                {
                  title: t('title'),
                  rows: [
                    { label: t('number'), value: t('numberOf', { number: result.number }) },
                    { label: t('publishedAt'), value: formatInstant(result.publishedAt, language, TENANT_TIME_ZONE) },
                    { label: t('notice'), value: `${days.from} – ${days.to}` },
                    { label: t('hash'), value: <code className={classes['hash']}>{result.contentHash}</code> },
                  ],
                },
              ]}
            />
            {can(actor, 'assessment.publish', root).allowed && <OpenNotice assessmentId={assessmentId} />}
            <div className={classes['act']} data-print="no">
              <LinkButton to="/results/$assessmentId" params={{ assessmentId }}>
                {t('toRanking')}
              </LinkButton>
              {holdsAnywhere(actor, 'rating.decide') && (
                <LinkButton to="/ratings/$assessmentId" params={{ assessmentId }} variant="default">
                  {t('toRating')}
                </LinkButton>
              )}
            </div>
          </>
        )
      }}
    </QueryView>
  )
}

function OpenNotice({ assessmentId }: { readonly assessmentId: string }) {
  const { districtId } = usePlace()
  const query = useQuery(trpc.publication.draft.queryOptions({ districtId, assessmentId }))
  return (
    <QueryView query={query} lines={5}>
      {(material) => (
        <NoticeStatus key={material.notice?.versions.length ?? 0} assessmentId={assessmentId} material={material} />
      )}
    </QueryView>
  )
}
