import { useText } from '../../text.ts'
import classes from '../criterion.module.css'
import { Choice, Figure } from './figure.tsx'
import type { RuleFormProps } from './rule-form-props.ts'

/** 每次扣分 */
export function DeductPerOccurrenceForm(props: RuleFormProps) {
  const { t } = useText()
  return (
    <div className={classes['figures']}>
      <Figure {...props} name="each" label={t('rule.deductEach')} />
      <Figure {...props} name="floor" label={t('rule.floor')} />
    </div>
  )
}

/** 每次得分 */
export function PointsPerOccurrenceForm(props: RuleFormProps) {
  const { t } = useText()
  return (
    <div className={classes['figures']}>
      <Figure {...props} name="each" label={t('rule.gainEach')} />
      <Figure {...props} name="cap" label={t('rule.cap')} blank={t('rule.noCap')} />
    </div>
  )
}

/** 达到次数得满分 */
export function MinimumCountForm(props: RuleFormProps) {
  const { t } = useText()
  return (
    <div className={classes['figures']}>
      <Figure {...props} name="min" label={t('rule.minCount')} />
      <Choice
        {...props}
        name="below"
        label={t('rule.below')}
        options={[
          { value: '0', label: t('rule.belowNothing') },
          { value: 'proportional', label: t('rule.belowShare') },
        ]}
      />
      <Figure {...props} name="aboveEach" label={t('rule.aboveEach')} blank={t('rule.none')} />
      <Figure {...props} name="aboveCap" label={t('rule.aboveCap')} blank={t('rule.none')} />
    </div>
  )
}

/** 按迟报天数扣分 */
export function LatenessForm(props: RuleFormProps) {
  const { t } = useText()
  return (
    <div className={classes['figures']}>
      <Figure {...props} name="perDay" label={t('rule.perDay')} />
      <Figure {...props} name="maxDeduction" label={t('rule.maxDeduction')} />
    </div>
  )
}

/** 按目标完成得分 */
export function TargetCompletionForm(props: RuleFormProps) {
  const { t } = useText()
  return (
    <div className={classes['figures']}>
      <Figure {...props} name="target" label={t('rule.target')} />
      <Figure {...props} name="overEach" label={t('rule.overEach')} blank={t('rule.none')} />
      <Figure {...props} name="overCap" label={t('rule.overCap')} blank={t('rule.noCap')} />
    </div>
  )
}
