import type { SelectProps } from '@mantine/core'
import { useText } from '../text.ts'
import { OptionLine, type PickerOption } from './picker-option.tsx'
import type { PickerProps } from './picker.tsx'
import { usePinyinFilter } from './use-pinyin-filter.ts'

/** What choosing one and choosing several have in common: the search by pinyin, the options with their lines. */
export function usePickerProps(props: Pick<PickerProps, 'label' | 'options' | 'hint' | 'error' | 'required' | 'path'>) {
  const { label, options, hint, error, required = false, path } = props
  const { t } = useText()
  const groups = [...new Set(options.flatMap(({ group }) => group ?? []))]
  const { filter, onTyped } = usePinyinFilter([...options.map((option) => option.label), ...groups])
  const itemOf = ({ value, label: name, blocked }: PickerOption) => ({
    value,
    label: name,
    disabled: blocked !== undefined,
  })
  return {
    ...{ label, error, required, filter, description: hint ?? t('picker.hint') },
    searchable: true,
    limit: 50,
    comboboxProps: { withinPortal: false },
    data:
      groups.length === 0
        ? options.map(itemOf)
        : groups.map((group) => ({ group, items: options.filter((one) => one.group === group).map(itemOf) })),
    onSearchChange: onTyped,
    nothingFoundMessage: t('picker.nothing'),
    renderOption: ({ option }) => <OptionLine option={options.find(({ value }) => value === option.value)} />,
    'data-path': path,
  } satisfies SelectProps & { readonly 'data-path': string | undefined }
}
