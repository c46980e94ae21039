import type { PlanContent } from '@jianjia/domain/plan'
import { Sheet } from '../../../ui/sheet.tsx'
import type { Plan } from '../parts/plan.ts'
import { useMonthsText } from '../parts/use-months-text.ts'
import { SummaryPaper } from '../summary/summary-paper.tsx'
import { useText } from '../text.ts'
import classes from './plan.module.css'

interface DocumentViewProps {
  readonly plan: Plan
  readonly content: PlanContent
}

/** The document as it reads: the whole text of its file, or what was typed where there is none. */
export function DocumentView({ plan, content }: DocumentViewProps) {
  const lines = plan.source?.lines ?? []
  if (content.summary !== undefined)
    return <SummaryPaper planId={plan.planId} title={content.title} summary={content.summary} />
  return (
    <Sheet>
      <article className={classes['document']}>
        {lines.length === 0 ? (
          <Typed content={content} />
        ) : (
          lines.map(({ number, text, autoNumber }) =>
            text.trim() === '' ? null : (
              <p key={number}>
                {autoNumber}
                {text}
              </p>
            ),
          )
        )}
      </article>
    </Sheet>
  )
}

function Typed({ content }: { readonly content: PlanContent }) {
  const { t } = useText()
  const monthsText = useMonthsText()
  const { title, guidingIdeology, goals, sections, items } = content
  return (
    <>
      <h2>{title}</h2>
      {guidingIdeology && (
        <>
          <h3>{t('read.ideology')}</h3>
          <p>{guidingIdeology.text}</p>
        </>
      )}
      {goals.length > 0 && <h3>{t('read.goals')}</h3>}
      {goals.map(({ text }, index) => (
        <p key={`${index} ${text.slice(0, 20)}`}>{text}</p>
      ))}
      {sections.length > 0 && <h3>{t('read.sections')}</h3>}
      {sections.map(({ level, number, heading }, index) => (
        <p key={`${index} ${heading.slice(0, 20)}`} style={{ paddingInlineStart: `${(level - 1) * 1.5}rem` }}>
          {number}
          {heading}
        </p>
      ))}
      {items.length > 0 && <h3>{t('read.items')}</h3>}
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <span className={classes['months']}>{monthsText(item)}</span> {item.text}
            {item.owner && <span className={classes['soft']}> · {item.owner}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}
