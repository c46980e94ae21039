import { canBePart, newPart, type PartForm, RULE_KINDS, type RuleKind, withRuleKind } from '@jianjia/domain/scheme'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import type { ComponentType } from 'react'
import { useText } from '../../text.ts'
import classes from '../criterion.module.css'
import { ChildAverageForm, DistanceFromMeanForm, RankPointsForm } from './compared-forms.tsx'
import {
  DeductPerOccurrenceForm,
  LatenessForm,
  MinimumCountForm,
  PointsPerOccurrenceForm,
  TargetCompletionForm,
} from './count-forms.tsx'
import { JudgedForm, RangeForm, VetoForm } from './judged-forms.tsx'
import { RatioLinearForm, RatioThresholdForm, RatioTiersForm } from './ratio-forms.tsx'
import type { RuleFormProps } from './rule-form-props.ts'
import {
  AwardMatrixForm,
  BonusPoolForm,
  DeductConditionsForm,
  GradedLevelsForm,
  VoteShareForm,
} from './table-forms.tsx'

/** The form of every kind of rule; null where the kind says all. */
const FORMS: Readonly<Record<RuleKind, ComponentType<RuleFormProps> | null>> = {
  allOrNothing: null,
  deductPerOccurrence: DeductPerOccurrenceForm,
  deductConditions: DeductConditionsForm,
  minimumCount: MinimumCountForm,
  pointsPerOccurrence: PointsPerOccurrenceForm,
  awardMatrix: AwardMatrixForm,
  ratioThreshold: RatioThresholdForm,
  ratioTiers: RatioTiersForm,
  ratioLinear: RatioLinearForm,
  gradedLevels: GradedLevelsForm,
  range: RangeForm,
  judged: JudgedForm,
  rankPoints: RankPointsForm,
  shareOfLeader: null,
  distanceFromMean: DistanceFromMeanForm,
  voteShare: VoteShareForm,
  childAverage: ChildAverageForm,
  lateness: LatenessForm,
  targetCompletion: TargetCompletionForm,
  gate: null,
  veto: VetoForm,
  bonusPool: BonusPoolForm,
  parts: PartsForm,
}

/** The figures of a rule, each kind with fields of its own. */
export function RuleFigures(props: RuleFormProps) {
  const Form = FORMS[props.form.kind]
  return Form && <Form {...props} />
}

/** 分几部分计分: each part with its own points and rule. */
function PartsForm({ form, onChange, path, fault, around }: RuleFormProps) {
  const { t } = useText()
  const set = (at: number, part: Partial<PartForm>) =>
    onChange({ ...form, parts: form.parts.map((one, index) => (index === at ? { ...one, ...part } : one)) })
  return (
    <div className={classes['parts']}>
      {form.parts.map((part, at) => {
        const own = `${path}.parts.${at}`
        return (
          <fieldset key={part.id} className={classes['part']}>
            <legend>{t('rule.part', { number: at + 1 })}</legend>
            <div className={classes['figures']}>
              <TextInput
                className={classes['wide']}
                label={t('rule.partName')}
                maxLength={200}
                data-path={`${own}.name`}
                value={part.name}
                error={fault(`${own}.name`)}
                onChange={(event) => set(at, { name: event.currentTarget.value })}
              />
              <TextInput
                className={classes['figure']}
                label={t('rule.partPoints')}
                inputMode="decimal"
                data-path={`${own}.points`}
                value={part.points}
                error={fault(`${own}.points`)}
                onChange={(event) => set(at, { points: event.currentTarget.value })}
              />
              <NativeSelect
                className={classes['wide']}
                label={t('criterion.kind')}
                value={part.rule.kind}
                data={RULE_KINDS.filter((kind) => canBePart(kind)).map((kind) => ({
                  value: kind,
                  label: t(`kind.${kind}`),
                }))}
                onChange={(event) => {
                  const kind = RULE_KINDS.find((one) => one === event.currentTarget.value)
                  if (kind) set(at, { rule: withRuleKind(part.rule, kind, part.points) })
                }}
              />
              <NativeSelect
                className={classes['wide']}
                label={t('criterion.missing')}
                value={part.missing}
                data={MISSING.map((value) => ({ value, label: t(`missing.${value}`) }))}
                onChange={(event) =>
                  set(at, { missing: MISSING.find((one) => one === event.currentTarget.value) ?? 'pending' })
                }
              />
            </div>
            <RuleFigures
              form={part.rule}
              onChange={(rule) => set(at, { rule })}
              path={`${own}.rule`}
              fault={fault}
              around={{ ...around, steps: undefined }}
            />
            <Button
              variant="default"
              size="compact-md"
              onClick={() => onChange({ ...form, parts: form.parts.filter((_, index) => index !== at) })}
            >
              {t('rule.removePart', { number: at + 1 })}
            </Button>
          </fieldset>
        )
      })}
      {fault(`${path}.parts`) && <p role="alert">{fault(`${path}.parts`)}</p>}
      <Button
        variant="default"
        size="compact-md"
        data-path={`${path}.parts`}
        onClick={() => onChange({ ...form, parts: [...form.parts, newPart(form.parts, '1')] })}
      >
        {t('rule.addPart')}
      </Button>
    </div>
  )
}

const MISSING = ['pending', 'notCounted', 'zero'] as const
