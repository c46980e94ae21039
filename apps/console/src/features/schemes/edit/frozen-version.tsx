import { lintScheme } from '@jianjia/domain/scheme'
import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../../lib/api/trpc.ts'
import { formatInstant, TENANT_TIME_ZONE } from '../../../lib/format/instant.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { SchemeLines } from '../parts/scheme-lines.tsx'
import { SchemeSummary } from '../parts/scheme-summary.tsx'
import classes from '../parts/workbench.module.css'
import { useText } from '../text.ts'

export interface FrozenVersionProps {
  readonly schemeId: string
  readonly number: number
}

/** One version as it was frozen and as assessments score by it. */
export function FrozenVersion({ schemeId, number }: FrozenVersionProps) {
  const { t, language } = useText()
  const { districtId } = usePlace()
  const query = useQuery(trpc.scheme.version.queryOptions({ districtId, schemeId, number }))
  const name = query.data?.scheme.name ?? query.data?.name ?? t('one')
  return (
    <>
      <PageHeader
        title={`${name} · ${t('versionNumber', { number })}`}
        trail={[
          { label: t('title'), link: { to: '/schemes' } },
          { label: query.data?.name ?? t('one'), link: { to: '/schemes/$schemeId', params: { schemeId } } },
        ]}
        actions={
          <LinkButton
            variant="default"
            to="/schemes/$schemeId/table"
            params={{ schemeId }}
            search={{ version: number }}
          >
            {t('print.open')}
          </LinkButton>
        }
      />
      <QueryView query={query} lines={8}>
        {({ scheme, contentHash, publishedAt }) => {
          const findings = lintScheme(scheme)
          const when = formatInstant(publishedAt, language, TENANT_TIME_ZONE)
          return (
            <div className={classes['outcome']}>
              <Notice tone="official" title={t('versionFrozen', { number, when })}>
                {t('hash', { hash: contentHash })}
              </Notice>
              <SchemeSummary scheme={scheme} findings={findings} />
              <SchemeLines scheme={scheme} findings={findings} />
            </div>
          )
        }}
      </QueryView>
    </>
  )
}
