import type { Doubt } from '@jianjia/domain/plan'
import { TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { Notice } from '../../../ui/notice.tsx'
import { BegunFrom } from '../parts/begun-from.tsx'
import type { Plan } from '../parts/plan.ts'
import type { PlanKeyPoints } from '../parts/use-plan-key-points.ts'
import { useText } from '../text.ts'
import { DoubtList } from './doubt-list.tsx'
import type { Focus } from './focus.ts'
import { ItemCards } from './item-cards.tsx'
import { KeyPointsPanel } from './key-points-panel.tsx'
import { PeriodChoice } from './period-choice.tsx'
import { PIECE_IDS } from './pieces.ts'
import classes from './reading.module.css'
import type { Draft } from './use-draft.ts'

interface StructurePaneProps {
  readonly plan: Plan
  readonly draft: Draft
  readonly doubts: readonly Doubt[]
  readonly open: readonly Doubt[]
  readonly focus: Focus
  readonly keyPoints: PlanKeyPoints
  readonly hidden: boolean
  /** Leads to the paragraphs of the source that a card comes from. */
  readonly onPiece: (pieceId: string, paragraphs: readonly number[]) => void
}

/** What was read, to be put right: title and period, what is doubtful, the items, and the rest of the text. */
export function StructurePane(props: StructurePaneProps) {
  const { plan, draft, doubts, open, focus, keyPoints, hidden, onPiece } = props
  const { t } = useText()
  const { content, change } = draft
  const { guidingIdeology, goals, sections } = content
  const card = (id: string, paragraphs: readonly number[], children: ReactNode) => (
    <TextCard key={id} id={id} chosen={focus.pieceId === id} onChoose={() => onPiece(id, paragraphs)}>
      {children}
    </TextCard>
  )
  return (
    <section className={classes['pane']} hidden={hidden} aria-label={t('read.structure')}>
      {content.begunFrom && <BegunFrom from={content.begunFrom} />}
      <div className={classes['fields']}>
        <TextInput
          label={t('read.heading')}
          value={content.title}
          error={content.title.trim() === '' ? t('read.headingMissing') : undefined}
          onChange={(event) => change({ ...content, title: event.currentTarget.value })}
        />
        <PeriodChoice plan={plan} content={content} onChange={change} />
      </div>
      {plan.returned.length > 0 && (
        <Notice
          tone="attention"
          title={t('read.returnedTitle', { receiver: plan.receiver, count: plan.returned.length })}
        >
          <p>{t('read.returnedText')}</p>
        </Notice>
      )}
      <DoubtList
        content={content}
        doubts={doubts}
        open={open}
        focus={focus}
        applying={keyPoints.applying}
        onChange={change}
        onPiece={onPiece}
      />
      <KeyPointsPanel content={content} applying={keyPoints.applying} onChange={change} />
      <ItemCards
        plan={plan}
        content={content}
        focus={focus}
        originOf={keyPoints.originOf}
        onChange={change}
        onPiece={onPiece}
      />
      {guidingIdeology && (
        <Part title={t('read.ideology')}>
          {card(PIECE_IDS.ideology, guidingIdeology.paragraphs, guidingIdeology.text)}
        </Part>
      )}
      {goals.length > 0 && (
        <Part title={t('read.goals')}>
          {goals.map(({ text, paragraphs }, index) => card(PIECE_IDS.goal(index), paragraphs, text))}
        </Part>
      )}
      {sections.length > 0 && (
        <Part title={t('read.sections')}>
          {sections.map(({ level, number, heading, paragraphs }, index) =>
            card(
              PIECE_IDS.section(index),
              paragraphs,
              <span style={{ paddingInlineStart: `${(level - 1) * 1.25}rem` }}>
                {number}
                {heading}
              </span>,
            ),
          )}
        </Part>
      )}
    </section>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={classes['part']}>
      <h2>{title}</h2>
      {children}
    </div>
  )
}

interface TextCardProps {
  readonly id: string
  readonly chosen: boolean
  readonly onChoose: () => void
  readonly children: ReactNode
}

/** A piece of text that leads to its source. */
export function TextCard({ id, chosen, onChoose, children }: TextCardProps) {
  return (
    <button type="button" id={id} className={classes['card']} data-chosen={chosen || undefined} onClick={onChoose}>
      {children}
    </button>
  )
}
