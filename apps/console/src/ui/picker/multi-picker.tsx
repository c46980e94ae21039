import { MultiSelect } from '@mantine/core'
import classes from './picker.module.css'
import type { PickerProps } from './picker.tsx'
import { usePickerProps } from './use-picker-props.tsx'

export interface MultiPickerProps extends Omit<PickerProps, 'value' | 'onChange'> {
  readonly values: readonly string[]
  readonly onChange: (values: readonly string[]) => void
}

/** The same for several. */
export function MultiPicker({ values, onChange, ...props }: MultiPickerProps) {
  return (
    <MultiSelect
      {...usePickerProps(props)}
      hidePickedOptions
      classNames={{ pill: classes['pill'] ?? '' }}
      value={[...values]}
      onChange={onChange}
    />
  )
}
