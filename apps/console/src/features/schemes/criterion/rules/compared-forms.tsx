import { useText } from '../../text.ts'
import classes from '../criterion.module.css'
import { Choice, Figure } from './figure.tsx'
import type { RuleFormProps } from './rule-form-props.ts'

/** 按名次得分 */
export function RankPointsForm(props: RuleFormProps) {
  const { t } = useText()
  return (
    <div className={classes['figures']}>
      <Figure {...props} name="byRank" label={t('rule.byRank')} hint={t('rule.byRankHint')} wide />
    </div>
  )
}

/** 与平均值比较 */
export function DistanceFromMeanForm(props: RuleFormProps) {
  const { t } = useText()
  return (
    <div className={classes['figures']}>
      <Choice
        {...props}
        name="onlyBelow"
        label={t('rule.onlyBelow')}
        options={[
          { value: 'true', label: t('rule.onlyBelowYes') },
          { value: 'false', label: t('rule.onlyBelowNo') },
        ]}
      />
      <Figure {...props} name="perPoint" label={t('rule.perPoint')} />
      <Figure {...props} name="floor" label={t('rule.floor')} />
    </div>
  )
}

/** 取下属单位平均分 */
export function ChildAverageForm(props: RuleFormProps) {
  const { t } = useText()
  return (
    <div className={classes['figures']}>
      <Figure {...props} name="weight" label={t('rule.childWeight')} />
      <Choice
        {...props}
        name="missingChild"
        label={t('rule.missingChild')}
        options={(['pending', 'notCounted', 'zero'] as const).map((value) => ({
          value,
          label: t(`rule.missingChildren.${value}`),
        }))}
      />
      <Choice
        {...props}
        name="noChildren"
        label={t('rule.noChildren')}
        options={(['notCounted', 'zero', 'scaleOwn'] as const).map((value) => ({
          value,
          label: t(`rule.withoutChildren.${value}`),
        }))}
      />
    </div>
  )
}
