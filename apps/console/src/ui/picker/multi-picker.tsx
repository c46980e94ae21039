import { MultiSelect } from '@mantine/core'
import { useText } from '../text.ts'
import classes from './picker.module.css'
import type { PickerProps } from './picker.tsx'
import { OptionLine } from './picker-option.tsx'
import { usePinyinFilter } from './use-pinyin-filter.ts'

export interface MultiPickerProps extends Omit<PickerProps, 'value' | 'onChange'> {
  readonly values: readonly string[]
  readonly onChange: (values: readonly string[]) => void
}

/** The same for several. */
export function MultiPicker({
  label,
  options,
  values,
  onChange,
  hint,
  error,
  required = false,
  path,
}: MultiPickerProps) {
  const { t } = useText()
  const { filter, onTyped } = usePinyinFilter(options.map((option) => option.label))
  return (
    <MultiSelect
      label={label}
      description={hint ?? t('picker.hint')}
      error={error}
      required={required}
      searchable
      hidePickedOptions
      classNames={{ pill: classes['pill'] ?? '' }}
      limit={50}
      comboboxProps={{ withinPortal: false }}
      data={options.map(({ value: id, label: name, blocked }) => ({
        value: id,
        label: name,
        disabled: blocked !== undefined,
      }))}
      value={[...values]}
      onChange={onChange}
      filter={filter}
      onSearchChange={onTyped}
      nothingFoundMessage={t('picker.nothing')}
      renderOption={({ option }) => <OptionLine option={options.find(({ value: id }) => id === option.value)} />}
      data-path={path}
    />
  )
}
