import { NativeSelect, TextInput } from '@mantine/core'
import classes from '../criterion/criterion.module.css'

export interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly path: string
  readonly fault: (path: string) => string | undefined
  readonly onChange: (value: string) => void
  /** What holds where nothing is typed. */
  readonly blank?: string
  readonly hint?: string
  /** For words instead of figures. */
  readonly wide?: boolean
}

/** One figure or word of a part. */
export function TextField({ label, value, path, fault, onChange, blank, hint, wide = false }: TextFieldProps) {
  return (
    <TextInput
      className={wide ? classes['wide'] : classes['figure']}
      label={label}
      inputMode={wide ? 'text' : 'decimal'}
      maxLength={wide ? 200 : 20}
      data-path={path}
      value={value}
      error={fault(path)}
      {...(blank !== undefined && { placeholder: blank })}
      {...(hint !== undefined && { description: hint })}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

export interface ChoiceFieldProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly path: string
  readonly fault?: (path: string) => string | undefined
  readonly onChange: (value: Value) => void
}

/** One of a closed list; a value that the list does not hold any more stays until another is chosen. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { label, value, options, path, fault, onChange } = props
  const known = options.some((option) => option.value === value)
  return (
    <NativeSelect
      className={classes['wide']}
      label={label}
      data-path={path}
      data={known ? [...options] : [{ value, label: value }, ...options]}
      value={value}
      error={fault?.(path)}
      onChange={(event) => {
        const next = options.find((option) => option.value === event.currentTarget.value)
        if (next !== undefined) onChange(next.value)
      }}
    />
  )
}
