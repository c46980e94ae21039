import { type CriterionForm, kindChoice, levelChoice, type Scheme } from '@jianjia/domain/scheme'
import { useText } from '../text.ts'
import { RuleFigures } from './rules/rule-figures.tsx'
import type { RowOption } from './rules/rule-form-props.ts'

export interface RuleFieldsProps {
  readonly form: CriterionForm
  readonly scheme: Scheme
  readonly onChange: (form: CriterionForm) => void
  readonly fault: (path: string) => string | undefined
}

/** The figures of a line's rule; rows are chosen among the steps of the records that the line counts. */
export function RuleFields({ form, scheme, onChange, fault }: RuleFieldsProps) {
  const { language } = useText()
  const around = {
    ...{ levels: scheme.levels, items: scheme.items.filter(({ id }) => id !== form.id) },
    steps: stepsOf(form, language === 'en' ? 'en' : 'zh'),
  }
  return (
    <RuleFigures
      form={form.rule}
      onChange={(rule) => onChange({ ...form, rule })}
      path="rule"
      fault={fault}
      around={around}
    />
  )
}

function stepsOf({ source }: CriterionForm, word: 'zh' | 'en'): readonly RowOption[] | undefined {
  const { metric } = source.query.of
  if (source.kind !== 'measure' || metric === null) return undefined
  const { way } = source.query
  const byLevel = way === 'byLevel' || way === 'latestLevel'
  if (!byLevel && way !== 'byKind' && way !== 'latestKind') return undefined
  const choice = byLevel ? levelChoice(metric) : kindChoice(metric)
  return choice?.from === 'list' ? choice.steps.map(([value, name]) => ({ value, label: name[word] })) : undefined
}
