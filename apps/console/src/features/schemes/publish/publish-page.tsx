import { lintScheme } from '@jianjia/domain/scheme'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { CheckPage } from '../../../ui/check-page.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { type Crumb, PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { LintSummary, totalOf, useQuotaText } from '../parts/scheme-summary.tsx'
import { useText } from '../text.ts'

const route = getRouteApi('/signed-in/schemes/$schemeId/publish')

/** The last look before a scheme is frozen. */
export function PublishPage() {
  const { t } = useText()
  const { districtId } = usePlace()
  const { schemeId } = route.useParams()
  const quotaText = useQuotaText()
  const query = useQuery(trpc.scheme.get.queryOptions({ districtId, schemeId }))
  const change = useChange({ mutation: trpc.scheme.publish.mutationOptions() })
  const back = { to: '/schemes/$schemeId', params: { schemeId } } as const
  return (
    <QueryView query={query}>
      {({ name, yearLabel, scheme, state, version, versions }) => {
        const findings = lintScheme(scheme)
        const blocked = findings.some((finding) => finding.severity === 'error')
        const number = (versions[0]?.number ?? 0) + 1
        const trail: Crumb[] = [
          { label: t('title'), link: { to: '/schemes' } },
          { label: name, link: back },
        ]
        if (change.answer || state === 'published')
          return (
            <>
              <PageHeader title={name} trail={trail} />
              <Notice
                tone="official"
                title={t('publish.done', { number: change.answer?.number ?? versions[0]?.number ?? 1 })}
              >
                {t('publish.doneText', {
                  hash: (change.answer?.contentHash ?? versions[0]?.contentHash ?? '').slice(0, 12),
                })}
              </Notice>
              <Button component={Link} to="/assessments/new">
                {t('publish.openAssessment')}
              </Button>
            </>
          )
        return (
          <>
            <PageHeader title={t('publish.title')} trail={trail} lead={t('publish.lead')} />
            <FailureNotice failure={change.failure} />
            {blocked && (
              <Notice tone="attention" title={t('publish.blocked')}>
                {t('publish.blockedText')}
              </Notice>
            )}
            <LintSummary findings={findings} />
            <CheckPage
              parts={[
                {
                  title: t('publish.basics'),
                  change: back,
                  rows: [
                    { label: t('form.name'), value: name },
                    { label: t('form.year'), value: yearLabel },
                  ],
                },
                {
                  title: t('publish.categories'),
                  change: back,
                  rows: [
                    ...(scheme.categories ?? []).map((category) => ({
                      label: category.name,
                      value: category.points && t('line.points', { points: category.points }),
                    })),
                    { label: t('whole'), value: t('line.points', { points: totalOf(scheme) ?? '—' }) },
                  ],
                },
                {
                  title: t('publish.levels'),
                  change: back,
                  rows: [
                    ...scheme.levels.map((level) => ({
                      label: t('levels'),
                      value: t('level', { name: level.name, min: level.min }),
                    })),
                    ...(scheme.quotas ?? []).map((quota) => ({ label: t('quotas'), value: quotaText(quota) })),
                  ],
                },
              ]}
            />
            {!blocked && (
              <SubmitBar
                label={t('publish.submit', { number })}
                pending={change.pending}
                waiting={change.waiting}
                onSubmit={() => void change.submit({ districtId, schemeId, expectedVersion: version })}
              />
            )}
          </>
        )
      }}
    </QueryView>
  )
}
