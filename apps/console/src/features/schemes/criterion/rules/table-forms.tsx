import { useText } from '../../text.ts'
import classes from '../criterion.module.css'
import { Choice, Figure } from './figure.tsx'
import { Rows } from './rows.tsx'
import type { RuleFormProps } from './rule-form-props.ts'

/** 按情形扣分 */
export function DeductConditionsForm(props: RuleFormProps) {
  const { t } = useText()
  return (
    <>
      <Rows
        {...props}
        words={{ name: t('rule.condition'), points: t('rule.conditionPoints'), add: t('rule.addCondition') }}
      />
      <div className={classes['figures']}>
        <Figure {...props} name="floor" label={t('rule.floor')} />
      </div>
    </>
  )
}

/** 按级别和名次得分 */
export function AwardMatrixForm(props: RuleFormProps) {
  const { t } = useText()
  return (
    <>
      <Rows {...props} words={{ name: t('rule.level'), points: t('rule.places'), add: t('rule.addLevel') }} />
      <div className={classes['figures']}>
        <Figure {...props} name="cap" label={t('rule.cap')} blank={t('rule.noCap')} />
      </div>
    </>
  )
}

/** 按档次得分 */
export function GradedLevelsForm(props: RuleFormProps) {
  const { t } = useText()
  const isShare = props.form.texts['as'] === 'share'
  return (
    <>
      <div className={classes['figures']}>
        <Choice
          {...props}
          name="as"
          label={t('rule.as')}
          options={[
            { value: 'points', label: t('rule.asPoints') },
            { value: 'share', label: t('rule.asShare') },
          ]}
        />
      </div>
      <Rows
        {...props}
        words={{
          name: t('rule.grade'),
          points: t(isShare ? 'rule.gradeShare' : 'rule.gradePoints'),
          add: t('rule.addGrade'),
        }}
      />
    </>
  )
}

/** 按得票折算 */
export function VoteShareForm(props: RuleFormProps) {
  const { t } = useText()
  return (
    <>
      <Rows {...props} words={{ name: t('rule.option'), points: t('rule.weight'), add: t('rule.addOption') }} />
      <div className={classes['figures']}>
        <Figure {...props} name="minParticipationPct" label={t('rule.participation')} blank={t('rule.noTurnout')} />
      </div>
    </>
  )
}

/** 加分项 */
export function BonusPoolForm(props: RuleFormProps) {
  const { t } = useText()
  return (
    <>
      <Rows
        {...props}
        words={{
          ...{ name: t('rule.bonus'), points: t('rule.gainEach'), cap: t('rule.bonusCap') },
          add: t('rule.addBonus'),
        }}
      />
      <div className={classes['figures']}>
        <Figure {...props} name="cap" label={t('rule.wholeCap')} blank={t('rule.noCap')} />
      </div>
    </>
  )
}
