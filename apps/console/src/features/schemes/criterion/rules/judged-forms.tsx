import { useText } from '../../text.ts'
import classes from '../criterion.module.css'
import { Choice, Figure } from './figure.tsx'
import type { RuleFormProps } from './rule-form-props.ts'

/** 评委酌情给分 */
export function JudgedForm(props: RuleFormProps) {
  const { t } = useText()
  return (
    <div className={classes['figures']}>
      <Figure {...props} name="min" label={t('rule.least')} blank={t('rule.zero')} />
      <Figure {...props} name="max" label={t('rule.most')} blank={t('rule.full')} />
    </div>
  )
}

/** 在区间内给分 */
export function RangeForm(props: RuleFormProps) {
  const { t } = useText()
  return (
    <div className={classes['figures']}>
      <Figure {...props} name="min" label={t('rule.least')} />
      <Figure {...props} name="max" label={t('rule.most')} />
    </div>
  )
}

/** 一票否决 */
export function VetoForm(props: RuleFormProps) {
  const { t } = useText()
  const { around, form } = props
  const effect = form.texts['effect'] ?? 'void'
  return (
    <div className={classes['figures']}>
      <Choice
        {...props}
        name="effect"
        label={t('rule.effect')}
        options={(['void', 'noTopLevel', 'level', 'itemZero'] as const).map((value) => ({
          value,
          label: t(`rule.effects.${value}`),
        }))}
      />
      {effect === 'level' && (
        <Choice
          {...props}
          name="level"
          label={t('rule.topLevel')}
          options={[
            { value: '', label: t('rule.choose') },
            ...around.levels.map(({ name }) => ({ value: name, label: name })),
          ]}
        />
      )}
      {effect === 'itemZero' && (
        <Choice
          {...props}
          name="item"
          label={t('rule.zeroed')}
          options={[
            { value: '', label: t('rule.thisItem') },
            ...around.items.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
    </div>
  )
}
