import { useAnswerText } from '../../../ui/answer/use-answer-text.ts'
import { useText } from '../text.ts'
import classes from './fill.module.css'
import type { LineProps } from './line-view.tsx'

/** A line that the district fills in: read only, nothing to type. */
export function DistrictLine({ line }: LineProps) {
  const { t } = useText()
  const answerText = useAnswerText()
  return (
    <dl className={classes['asked']}>
      <div>
        <dt>{t('districtValue')}</dt>
        <dd>
          {answerText(line.criterion.rule, line.value) ?? t('districtNone')}
          <span className={classes['full']}>{t('districtLead')}</span>
        </dd>
      </div>
    </dl>
  )
}
