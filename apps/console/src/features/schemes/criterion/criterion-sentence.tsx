import { criterionSentences, describeRuleOf, describeSource, type Scheme } from '@jianjia/domain/scheme'
import { useSegmentName } from '../../../lib/segments/use-segment-name.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { useText } from '../text.ts'
import classes from './criterion.module.css'
import { TryOut } from './try-out.tsx'
import type { LiveCriterion } from './use-live-criterion.ts'

export interface CriterionSentenceProps {
  readonly live: LiveCriterion
  readonly scheme: Scheme
}

/** The line as everybody will read it, one sentence each, renewed with every choice. */
export function CriterionSentence({ live, scheme }: CriterionSentenceProps) {
  const { t, language } = useText()
  const segmentName = useSegmentName()
  const { criterion, clash } = live
  const itemName = (id: string) => scheme.items.find((one) => one.id === id)?.name ?? id
  const sentences = criterion
    ? criterionSentences(criterion, language, { itemName, segmentName })
    : live.ready.map((part) =>
        part.of === 'rule' ? describeRuleOf(part, language, { itemName }) : describeSource(part.source, language),
      )
  return (
    <aside className={classes['aside']}>
      <Sheet title={t('criterion.sentence')}>
        <div role="status" data-sentence>
          {sentences.length > 0 && (
            <ul className={classes['sentences']}>
              {sentences.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
          {criterion === undefined && <p className={classes['soft']}>{t('criterion.unfinished')}</p>}
        </div>
        {clash && <Notice tone="attention" title={language === 'en' ? clash.textEn : clash.text} />}
      </Sheet>
      <TryOut criterion={criterion} />
    </aside>
  )
}
