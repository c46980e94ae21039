import type { RuleForm } from '@jianjia/domain/scheme'
import { NativeSelect, TextInput } from '@mantine/core'
import classes from '../criterion.module.css'
import type { RuleFormProps } from './rule-form-props.ts'

export interface FigureProps extends RuleFormProps {
  /** What the grammar calls it. */
  readonly name: string
  readonly label: string
  /** For figures that are several, or words. */
  readonly wide?: boolean
  readonly hint?: string
  /** What holds where nothing is typed. */
  readonly blank?: string
}

/** One figure of a rule, as it is typed. */
export function Figure({ name, label, wide = false, hint, blank, form, onChange, path, fault }: FigureProps) {
  const field = `${path}.${name}`
  return (
    <TextInput
      className={wide ? classes['wide'] : classes['figure']}
      label={label}
      inputMode={wide ? 'text' : 'decimal'}
      data-path={field}
      value={form.texts[name] ?? ''}
      error={fault(field)}
      {...(hint !== undefined && { description: hint })}
      {...(blank !== undefined && { placeholder: blank })}
      onChange={(event) => onChange(withText(form, name, event.currentTarget.value))}
    />
  )
}

export interface ChoiceProps extends RuleFormProps {
  readonly name: string
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** One word of a closed list. */
export function Choice({ name, label, options, form, onChange, path, fault }: ChoiceProps) {
  const field = `${path}.${name}`
  return (
    <NativeSelect
      className={classes['wide']}
      label={label}
      data-path={field}
      data={[...options]}
      value={form.texts[name] ?? options[0]?.value ?? ''}
      error={fault(field)}
      onChange={(event) => onChange(withText(form, name, event.currentTarget.value))}
    />
  )
}

export function withText(form: RuleForm, name: string, text: string): RuleForm {
  return { ...form, texts: { ...form.texts, [name]: text } }
}
