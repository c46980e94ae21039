import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { useText } from '../text.ts'
import { OptionLine, type PickerOption } from './picker-option.tsx'
import { usePinyinFilter } from './use-pinyin-filter.ts'

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
export function Picker({
  label,
  options,
  value,
  onChange,
  hint,
  error,
  required = false,
  settled = false,
  path,
}: PickerProps) {
  const { t } = useText()
  const { filter, onTyped } = usePinyinFilter(options.map((option) => option.label))
  return (
    <Select
      label={label}
      description={hint ?? t('picker.hint')}
      error={error}
      required={required}
      searchable
      clearable={!required && !settled}
      clearButtonProps={{ 'aria-label': t('picker.clear') }}
      limit={50}
      comboboxProps={{ withinPortal: false }}
      data={options.map(({ value: id, label: name, blocked }) => ({
        value: id,
        label: name,
        disabled: blocked !== undefined,
      }))}
      value={value}
      onChange={onChange}
      filter={filter}
      onSearchChange={onTyped}
      nothingFoundMessage={t('picker.nothing')}
      renderOption={({ option }) => <OptionLine option={options.find(({ value: id }) => id === option.value)} />}
      data-path={path}
    />
  )
}
