import { Input } from '@mantine/core'
import type { ReactNode } from 'react'

export interface FormFieldProps {
  /** The field's path in the form; faults link to it. */
  readonly path: string
  readonly label: string
  /** An example or one line of help, at the field. */
  readonly hint?: ReactNode
  readonly error?: ReactNode
  readonly required?: boolean
  readonly children: ReactNode
}

/**
 * Label, help and fault for what is not a plain input (an evidence tray, a group of buttons). Plain inputs of Mantine
 * take `label`, `description` and `{...form.getInputProps(path)}` themselves.
 */
export function FormField({ path, label, hint, error, required = false, children }: FormFieldProps) {
  return (
    <Input.Wrapper
      label={label}
      labelElement="div"
      description={hint}
      error={error}
      required={required}
      data-path={path}
      id={path}
      tabIndex={-1}
    >
      {children}
    </Input.Wrapper>
  )
}
