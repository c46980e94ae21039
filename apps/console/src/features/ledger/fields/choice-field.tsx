import { Chip, Group, SegmentedControl, Select } from '@mantine/core'
import { FormField } from '../../../ui/form/form-field.tsx'
import { useText } from '../text.ts'
import classes from './choice-field.module.css'
import { useEntryFormPlace } from './entry-form-context.ts'
import type { ControlProps } from './field.tsx'

/** So many words stand side by side on a phone; more are a list to open. */
const SIDE_BY_SIDE = 3

/** One word of a closed list. */
export function ChoiceField({ field, path, label, hint }: ControlProps) {
  const { form } = useEntryFormPlace()
  const { language } = useText()
  const data = Object.entries(field.names).map(([value, name]) => ({
    value,
    label: name[language === 'en' ? 'en' : 'zh'],
  }))
  const input = form.getInputProps(path)
  if (data.length > SIDE_BY_SIDE || field.optional)
    return (
      <Select
        label={label}
        description={hint}
        data={data}
        allowDeselect={field.optional}
        clearable={field.optional}
        {...input}
        value={String(input.value) === '' ? null : String(input.value)}
        onChange={(value) => form.setFieldValue(path, value ?? '')}
      />
    )
  return (
    <FormField path={path} label={label} hint={hint} error={form.errors[path]}>
      <SegmentedControl fullWidth aria-label={label} data={data} {...input} />
    </FormField>
  )
}

/** Several words of a closed list. */
export function ChoicesField({ field, path, label, hint }: ControlProps) {
  const { form } = useEntryFormPlace()
  const { language } = useText()
  const { value, onChange } = form.getInputProps(path)
  return (
    <FormField path={path} label={label} hint={hint} error={form.errors[path]}>
      <Chip.Group multiple value={value} onChange={onChange}>
        <Group gap="xs">
          {Object.entries(field.names).map(([word, name]) => (
            <Chip key={word} value={word} classNames={{ label: classes['chip'] ?? '' }}>
              {name[language === 'en' ? 'en' : 'zh']}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </FormField>
  )
}
