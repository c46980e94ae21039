import { TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import classes from './answer.module.css'
import { useText } from './text.ts'

interface NumberFieldProps<Value> {
  readonly label: string
  readonly path: string
  readonly hint?: ReactNode
  readonly value: Value | null
  readonly onChange: (value: Value | null) => void
}

const WHOLE = /^\d{1,9}$/
const DECIMAL = /^-?\d{1,12}(\.\d{1,6})?$/

/** A whole number from 0 on. */
export function CountField({ value, onChange, ...props }: NumberFieldProps<number>) {
  const { t } = useText()
  return (
    <TypedNumber
      {...props}
      initial={value === null ? '' : `${value}`}
      faultOf={(text) => (WHOLE.test(text) ? undefined : t('wholeNumber'))}
      inputMode="numeric"
      onTyped={(text) => onChange(text === undefined ? null : Number.parseInt(text, 10))}
    />
  )
}

export interface DecimalFieldProps extends NumberFieldProps<string> {
  /** Says why a number that reads is still not taken. */
  readonly refuse?: (text: string) => string | undefined
}

/** A decimal, kept as the text that was typed: no rounding on the way. */
export function DecimalField({ value, onChange, refuse, ...props }: DecimalFieldProps) {
  const { t } = useText()
  return (
    <TypedNumber
      {...props}
      initial={value ?? ''}
      faultOf={(text) => (DECIMAL.test(text) ? refuse?.(text) : t('decimal'))}
      inputMode="decimal"
      onTyped={(text) => onChange(text ?? null)}
    />
  )
}

interface TypedNumberProps {
  readonly label: string
  readonly path: string
  readonly hint?: ReactNode
  readonly initial: string
  readonly inputMode: 'numeric' | 'decimal'
  readonly faultOf: (text: string) => string | undefined
  /** Undefined where nothing is typed, or nothing that can be used. */
  readonly onTyped: (text: string | undefined) => void
}

/** The text stays as it is typed; what is wrong with it is said when the field is left, not while typing. */
function TypedNumber({ label, path, hint, initial, inputMode, faultOf, onTyped }: TypedNumberProps) {
  const [text, setText] = useState(initial)
  const [left, setLeft] = useState(true)
  const typed = text.trim()
  const fault = typed === '' ? undefined : faultOf(typed)
  return (
    <TextInput
      className={classes['number']}
      label={label}
      description={hint}
      inputMode={inputMode}
      autoComplete="off"
      data-path={path}
      value={text}
      error={left ? fault : undefined}
      onFocus={() => setLeft(false)}
      onBlur={() => setLeft(true)}
      onChange={(event) => {
        const next = event.currentTarget.value
        setText(next)
        const usable = next.trim() !== '' && faultOf(next.trim()) === undefined
        onTyped(usable ? next.trim() : undefined)
      }}
    />
  )
}
