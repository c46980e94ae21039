import { marksIn, type SummaryBlock, type SummaryPart } from '@jianjia/domain/plan'
import { useState } from 'react'
import { Sheet } from '../../../ui/sheet.tsx'
import { CitationDrawer } from './citation-drawer.tsx'
import classes from './summary.module.css'
import { useText } from './text.ts'

interface SummaryPaperProps {
  readonly planId: string
  readonly title: string
  readonly summary: SummaryPart
}

/** The summary as it is printed; every cited figure opens. */
export function SummaryPaper({ planId, title, summary }: SummaryPaperProps) {
  const [opened, setOpened] = useState<string>()
  const factOf = new Map(summary.citations.map(({ id, fact }) => [id, fact]))
  return (
    <>
      <Sheet>
        <article className={classes['paper']}>
          <h2>{title}</h2>
          {summary.blocks.map((block) => (
            <Block key={block.id} block={block} onOpen={(citationId) => setOpened(factOf.get(citationId))} />
          ))}
        </article>
      </Sheet>
      <CitationDrawer planId={planId} fact={opened} onClose={() => setOpened(undefined)} />
    </>
  )
}

interface BlockProps {
  readonly block: SummaryBlock
  readonly onOpen: (citationId: string) => void
}

function Block({ block, onOpen }: BlockProps) {
  const inside = (
    <>
      {block.number}
      <Cited text={block.text} onOpen={onOpen} />
    </>
  )
  return block.level === 1 ? <h3>{inside}</h3> : <p>{inside}</p>
}

function Cited({ text, onOpen }: { readonly text: string; readonly onOpen: BlockProps['onOpen'] }) {
  const { t } = useText()
  const marks = marksIn(text)
  const starts = [0, ...marks.map(({ end }) => end)]
  return (
    <>
      {starts.map((start, index) => {
        const mark = marks[index]
        const figure = mark?.figure ?? ''
        return (
          <span key={start}>
            {text.slice(start, mark?.start)}
            {mark && (
              <button
                type="button"
                data-figure
                className={classes['figure']}
                aria-label={t('open', { figure })}
                onClick={() => onOpen(mark.citationId)}
              >
                {figure}
              </button>
            )}
          </span>
        )
      })}
    </>
  )
}
