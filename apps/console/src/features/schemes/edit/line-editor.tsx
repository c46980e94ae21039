import { type DraftCommand, lintScheme } from '@jianjia/domain/scheme'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { SchemeLines } from '../parts/scheme-lines.tsx'
import { SchemeStatus, SchemeSummary } from '../parts/scheme-summary.tsx'
import classes from '../parts/workbench.module.css'
import { useText } from '../text.ts'
import { AddCategory, CategoryActs } from './category-acts.tsx'
import { ConditionActs, DraftActs } from './draft-acts.tsx'
import { Heading } from './heading.tsx'
import { LineActs } from './line-acts.tsx'
import type { StoredScheme } from './use-scheme-draft.ts'
import { TrashDraft } from './trash-draft.tsx'
import { VersionList } from './version-list.tsx'

/** A draft that is written line by line: each line in words, with the linter beside it and the way to change it. */
export function LineEditor({ data }: { readonly data: StoredScheme }) {
  const { t } = useText()
  const { districtId } = usePlace()
  const navigate = useNavigate()
  const { schemeId, scheme, version } = data
  const edit = useChange({ mutation: trpc.scheme.edit.mutationOptions() })
  const findings = useMemo(() => lintScheme(scheme), [scheme])
  const about = { districtId, schemeId, expectedVersion: version }
  const does = {
    pending: edit.pending,
    run: async (command: DraftCommand) => (await edit.submit({ ...about, commands: [command] })).ok,
  }
  return (
    <>
      <PageHeader
        title={data.name}
        trail={[{ label: t('title'), link: { to: '/schemes' } }]}
        lead={t('sheet.draftLead', { count: scheme.items.length })}
        actions={
          <>
            <DraftActs schemeId={schemeId} versions={data.versions.length} />
            <TrashDraft data={data} />
          </>
        }
      />
      <FailureNotice failure={edit.failure} />
      <div className={classes['outcome']}>
        <Heading
          key={`${data.name} ${data.yearLabel}`}
          name={data.name}
          yearLabel={data.yearLabel}
          pending={edit.pending}
          onSave={(heading) => void edit.submit({ ...about, heading, commands: [] })}
        />
        <SchemeSummary scheme={scheme} findings={findings} />
        <SchemeLines
          scheme={scheme}
          findings={findings}
          acts={{
            line: (item, own) => <LineActs schemeId={schemeId} item={item} own={own} does={does} />,
            category: (category, own) => (
              <CategoryActs
                key={`${category?.name ?? ''} ${category?.points ?? ''}`}
                {...{ schemeId, category, does }}
                categories={scheme.categories ?? []}
                isEmpty={own.length === 0}
              />
            ),
            more: <AddCategory key={scheme.categories?.length ?? 0} scheme={scheme} does={does} />,
            part: (part) => (
              <LinkButton
                size="compact-md"
                variant="default"
                to="/schemes/$schemeId/part"
                params={{ schemeId }}
                search={{ part }}
                aria-label={t('frame.edit', { part: t(`frame.title.${part}`) })}
                data-print="no"
              >
                {t('act.edit')}
              </LinkButton>
            ),
            conditions: <ConditionActs schemeId={schemeId} />,
          }}
        />
        <VersionList schemeId={schemeId} versions={data.versions} />
      </div>
      <SubmitBar
        label={t('toPublish')}
        waiting={edit.waiting}
        onSubmit={() => void navigate({ to: '/schemes/$schemeId/publish', params: { schemeId } })}
        status={<SchemeStatus scheme={scheme} findings={findings} />}
      />
    </>
  )
}
