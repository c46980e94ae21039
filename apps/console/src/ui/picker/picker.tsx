import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { useText } from '../text.ts'
import type { PickerOption } from './picker-option.tsx'
import { usePickerProps } from './use-picker-props.tsx'

export interface PickerProps {
  readonly label: string
  readonly options: readonly PickerOption[]
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  readonly hint?: ReactNode
  readonly error?: ReactNode
  readonly required?: boolean
  /** Always holds a value, and asks for none. */
  readonly settled?: boolean
  readonly path?: string
}

/** Chooses one person, unit or other named thing, found by characters, pinyin or initials. */
export function Picker({ value, onChange, settled = false, ...props }: PickerProps) {
  const { t } = useText()
  return (
    <Select
      {...usePickerProps(props)}
      clearable={props.required !== true && !settled}
      clearButtonProps={{ 'aria-label': t('picker.clear') }}
      value={value}
      onChange={onChange}
    />
  )
}
