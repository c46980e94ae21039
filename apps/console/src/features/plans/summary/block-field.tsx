import type { CheckedCitation, PlanContent, SummaryBlock } from '@jianjia/domain/plan'
import { ActionIcon, Textarea } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { CitationChip, type CitationActs } from './citation-chip.tsx'
import classes from './summary.module.css'
import { useText } from './text.ts'

/** The field of a paragraph: where the focus goes from what is broken in it. */
export function blockId(id: string): string {
  return `summary-${id}`
}

interface BlockFieldProps {
  readonly block: SummaryBlock
  /** Counting all paragraphs from 1. */
  readonly number: number
  readonly citations: readonly CheckedCitation[]
  readonly checks: PlanContent['checks']
  readonly acts: CitationActs
  readonly onText: (text: string) => void
  readonly onAdd: () => void
  readonly onRemove: () => void
}

/** One paragraph as plain text, and its figures with their sources under it. */
export function BlockField({ block, number, citations, checks, acts, onText, onAdd, onRemove }: BlockFieldProps) {
  const { t } = useText()
  const label = t(block.level === 1 ? 'block.heading' : 'block.text', { number })
  return (
    <section className={classes['block']} data-level={block.level}>
      <span className={classes['number']} aria-hidden="true">
        {block.number}
      </span>
      <Textarea
        id={blockId(block.id)}
        aria-label={label}
        value={block.text}
        autosize
        minRows={1}
        maxLength={20_000}
        onChange={(event) => onText(event.currentTarget.value)}
      />
      <div className={classes['tools']}>
        <ActionIcon variant="subtle" size="lg" aria-label={t('block.add', { number })} onClick={onAdd}>
          <IconPlus size={18} aria-hidden="true" />
        </ActionIcon>
        <ActionIcon variant="subtle" size="lg" aria-label={t('block.remove', { number })} onClick={onRemove}>
          <IconX size={18} aria-hidden="true" />
        </ActionIcon>
      </div>
      {citations.length > 0 && (
        <ul className={classes['chips']} aria-label={t('sources', { number })}>
          {citations.map((one) => (
            <CitationChip key={one.citation.id} one={one} checks={checks} acts={acts} />
          ))}
        </ul>
      )}
    </section>
  )
}
