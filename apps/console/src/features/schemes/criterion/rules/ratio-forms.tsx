import { useText } from '../../text.ts'
import classes from '../criterion.module.css'
import { Figure } from './figure.tsx'
import { Rows } from './rows.tsx'
import type { RuleFormProps } from './rule-form-props.ts'

/** 达到比例得满分 */
export function RatioThresholdForm(props: RuleFormProps) {
  const { t } = useText()
  return (
    <div className={classes['figures']}>
      <Figure {...props} name="minPct" label={t('rule.minPct')} />
    </div>
  )
}

/** 按比例分档 */
export function RatioTiersForm(props: RuleFormProps) {
  const { t } = useText()
  const words = { name: t('rule.tierFrom'), points: t('rule.tierPoints'), add: t('rule.addTier') }
  return (
    <>
      <Rows {...props} around={{ ...props.around, steps: undefined }} words={words} />
      <div className={classes['figures']}>
        <Figure {...props} name="below" label={t('rule.tierBelow')} />
      </div>
    </>
  )
}

/** 按比例得分 */
export function RatioLinearForm(props: RuleFormProps) {
  const { t } = useText()
  const hasBaseline = (props.form.texts['baselinePct'] ?? '').trim() !== ''
  return (
    <div className={classes['figures']}>
      <Figure {...props} name="baselinePct" label={t('rule.baselinePct')} blank={t('rule.noBaseline')} />
      {hasBaseline && (
        <>
          <Figure {...props} name="stepPct" label={t('rule.stepPct')} />
          <Figure {...props} name="up" label={t('rule.up')} />
          <Figure {...props} name="down" label={t('rule.down')} />
        </>
      )}
      <Figure {...props} name="cap" label={t('rule.cap')} blank={t('rule.noCap')} />
      <Figure {...props} name="floor" label={t('rule.floor')} blank={t('rule.noFloor')} />
    </div>
  )
}
