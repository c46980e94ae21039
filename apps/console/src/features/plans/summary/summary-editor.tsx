import {
  type CheckedCitation,
  checkCitations,
  citationCheckKey,
  openCitations,
  putRight,
  type PlanContent,
  type SummaryPart,
  withBlockAfter,
  withoutBlock,
  withText,
} from '@jianjia/domain/plan'
import { SegmentedControl, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { PageHeader } from '../../../ui/page-header.tsx'
import type { Plan } from '../parts/plan.ts'
import { DraftConflict } from '../reading/draft-conflict.tsx'
import { DraftActs } from '../reading/draft-acts.tsx'
import { useDraft } from '../reading/use-draft.ts'
import { BlockField, blockId } from './block-field.tsx'
import { BrokenList } from './broken-list.tsx'
import { CitationDrawer } from './citation-drawer.tsx'
import { SubmitSummary } from './submit-summary.tsx'
import { SummaryActs } from './summary-acts.tsx'
import { SummaryPaper } from './summary-paper.tsx'
import classes from './summary.module.css'
import { useText } from './text.ts'
import { UndoneList } from './undone-list.tsx'
import { type Facts, factsByKey } from './use-facts.ts'

export interface SummaryEditorProps {
  readonly plan: Plan & { readonly draft: PlanContent & { readonly summary: SummaryPart } }
  readonly facts: Facts
}

/** The draft paragraph by paragraph, its sources beside each; what is broken stands on top with what to do. */
export function SummaryEditor({ plan, facts: read }: SummaryEditorProps) {
  const { t } = useText()
  const draft = useDraft(plan)
  const [view, setView] = useState<'edit' | 'paper'>('edit')
  const [opened, setOpened] = useState<string>()
  const { content } = draft
  const summary = content.summary ?? plan.draft.summary
  const facts = useMemo(() => factsByKey(read), [read])
  const checked = useMemo(() => checkCitations(summary, facts), [summary, facts])
  const open = useMemo(() => openCitations(content, facts), [content, facts])
  const set = (part: SummaryPart) => draft.change({ ...content, summary: part })
  const acts = {
    onOpen: ({ citation }: CheckedCitation) => setOpened(citation.fact),
    onRight: (one: CheckedCitation) =>
      set({
        blocks: summary.blocks.map((block) => (block.id === one.blockId ? putRight(block, one) : block)),
        planId: summary.planId,
        draftedOn: summary.draftedOn,
        citations: summary.citations.map((citation) =>
          citation.id === one.citation.id && one.fact ? { ...citation, figure: one.fact.figure } : citation,
        ),
      }),
    onKeep: (one: CheckedCitation, reason: string) =>
      draft.change({
        ...content,
        checks: { ...content.checks, [citationCheckKey(one)]: { decision: 'waived', reason } },
      }),
  }
  const kind = plan.kind === 'termSummary' ? 'termSummary' : 'yearSummary'
  const toBlock = (id: string) => document.getElementById(blockId(id))?.focus()
  return (
    <>
      <div data-print="no">
        <PageHeader
          title={content.title || t('title')}
          trail={[{ label: t('plans'), link: { to: '/plans' } }]}
          lead={t('leadEdit', { unit: plan.unitName, kind: t(`kind.${kind}`) })}
          actions={
            <>
              <SummaryActs planId={plan.planId} />
              <DraftActs plan={plan} draft={draft} />
            </>
          }
        />
      </div>
      {draft.theirs && <DraftConflict mine={content} theirs={draft.theirs} onChoose={draft.choose} />}
      <SegmentedControl
        className={classes['views']}
        data-print="no"
        aria-label={t('view.label')}
        value={view}
        data={(['edit', 'paper'] as const).map((value) => ({ value, label: t(`view.${value}`) }))}
        onChange={(value) => setView(value === 'paper' ? 'paper' : 'edit')}
      />
      <div className={view === 'paper' ? undefined : classes['onlyPaper']}>
        <SummaryPaper planId={plan.planId} title={content.title} summary={summary} />
      </div>
      {view === 'edit' && (
        <div className={classes['split']} data-print="no">
          <div className={classes['blocks']}>
            <TextInput
              label={t('heading')}
              value={content.title}
              maxLength={300}
              onChange={(event) => draft.change({ ...content, title: event.currentTarget.value })}
            />
            {summary.blocks.map((block, index) => (
              <BlockField
                key={block.id}
                block={block}
                number={index + 1}
                citations={checked.filter((one) => one.state !== 'gone' && one.blockId === block.id)}
                checks={content.checks}
                acts={acts}
                onText={(text) => set(withText(summary, block.id, text))}
                onAdd={() => set(withBlockAfter(summary, block.id))}
                onRemove={() => set(withoutBlock(summary, block.id))}
              />
            ))}
          </div>
          <aside className={classes['aside']}>
            <BrokenList checked={checked} open={open} onGo={toBlock} />
            <UndoneList undone={read.undone} />
          </aside>
        </div>
      )}
      <SubmitSummary plan={plan} draft={draft} open={open} onNext={toBlock} />
      <CitationDrawer planId={plan.planId} fact={opened} onClose={() => setOpened(undefined)} />
    </>
  )
}
