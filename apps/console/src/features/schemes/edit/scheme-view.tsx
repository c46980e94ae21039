import { tellPeriod } from '@jianjia/domain/period'
import { lintScheme } from '@jianjia/domain/scheme'
import { useMemo } from 'react'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { InTheBin } from '../../../ui/in-the-bin.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { SchemeLines } from '../parts/scheme-lines.tsx'
import { SchemeSummary } from '../parts/scheme-summary.tsx'
import { useMay } from '../parts/use-may.ts'
import classes from '../parts/workbench.module.css'
import { useText } from '../text.ts'
import type { StoredScheme } from './use-scheme-draft.ts'
import { VersionList } from './version-list.tsx'

/** A scheme that is not being written here: published, or somebody else's draft. Revising opens it again. */
export function SchemeView({ data }: { readonly data: StoredScheme }) {
  const { t, language } = useText()
  const { districtId } = usePlace()
  const may = useMay()
  const { schemeId, version, scheme, state, versions } = data
  const findings = useMemo(() => lintScheme(scheme), [scheme])
  const revise = useChange({ mutation: trpc.scheme.revise.mutationOptions() })
  const restore = useChange({ mutation: trpc.scheme.restore.mutationOptions() })
  const [newest] = versions
  return (
    <>
      <PageHeader
        title={data.name}
        trail={[{ label: t('title'), link: { to: '/schemes' } }]}
        lead={t('schemeLead', { year: tellPeriod(data.yearLabel, language), count: scheme.items.length })}
        actions={
          <>
            <LinkButton variant="default" to="/schemes/$schemeId/table" params={{ schemeId }}>
              {t('print.open')}
            </LinkButton>
            {state === 'published' && may('scheme.write') && (
              <>
                <LinkButton variant="default" to="/schemes/copy" search={{ from: schemeId }}>
                  {t('copy.open')}
                </LinkButton>
                <ConfirmButton
                  label={t('revise')}
                  consequence={t('reviseConsequence')}
                  pending={revise.pending}
                  onConfirm={() => revise.submit({ districtId, schemeId, expectedVersion: version })}
                />
              </>
            )}
          </>
        }
      />
      <div className={classes['outcome']}>
        <FailureNotice failure={revise.failure} />
        {data.restorableUntil !== null && (
          <InTheBin
            until={data.restorableUntil}
            onRestore={may('scheme.write') ? () => restore.submit({ districtId, schemeId }) : undefined}
            change={restore}
          />
        )}
        {state === 'published' && newest && (
          <Notice tone="official" title={t('frozen', { number: newest.number })}>
            {may('scheme.write') && t('frozenText')}
          </Notice>
        )}
        {state === 'draft' && data.restorableUntil === null && <Notice title={t('otherDraft')} />}
        <VersionList schemeId={schemeId} versions={versions} />
        <SchemeSummary scheme={scheme} findings={findings} />
        <SchemeLines scheme={scheme} findings={findings} />
      </div>
    </>
  )
}
