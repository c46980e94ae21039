import { Radio, Stack } from '@mantine/core'

export interface ChoiceProps {
  readonly label: string
  readonly path: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly value: string | null
  readonly onChange: (value: string) => void
}

/** One of a few, all in sight. */
export function Choice({ label, path, options, value, onChange }: ChoiceProps) {
  return (
    <Radio.Group
      label={label}
      labelProps={{ className: 'visually-hidden' }}
      value={value ?? ''}
      onChange={onChange}
      data-path={path}
    >
      <Stack gap="xs">
        {options.map((option) => (
          <Radio key={option.value} value={option.value} label={option.label} size="md" />
        ))}
      </Stack>
    </Radio.Group>
  )
}
