import type { SelectProps } from '@mantine/core'
import { useText } from '../text.ts'
import { OptionLine } from './picker-option.tsx'
import type { PickerProps } from './picker.tsx'
import { usePinyinFilter } from './use-pinyin-filter.ts'

/** What choosing one and choosing several have in common: the search by pinyin, the options with their lines. */
export function usePickerProps(props: Pick<PickerProps, 'label' | 'options' | 'hint' | 'error' | 'required' | 'path'>) {
  const { label, options, hint, error, required = false, path } = props
  const { t } = useText()
  const { filter, onTyped } = usePinyinFilter(options.map((option) => option.label))
  return {
    ...{ label, error, required, filter, description: hint ?? t('picker.hint') },
    searchable: true,
    limit: 50,
    comboboxProps: { withinPortal: false },
    data: options.map(({ value, label: name, blocked }) => ({ value, label: name, disabled: blocked !== undefined })),
    onSearchChange: onTyped,
    nothingFoundMessage: t('picker.nothing'),
    renderOption: ({ option }) => <OptionLine option={options.find(({ value }) => value === option.value)} />,
    'data-path': path,
  } satisfies SelectProps & { readonly 'data-path': string | undefined }
}
