import { Flex, Radio } from '@mantine/core'

export interface ChoiceProps {
  readonly label: string
  readonly path: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly value: string | null
  readonly onChange: (value: string) => void
  /** Beside each other: for two short ones. */
  readonly inline?: boolean
}

/** One of a few, all in sight. */
export function Choice({ label, path, options, value, onChange, inline = false }: ChoiceProps) {
  return (
    <Radio.Group
      label={label}
      labelProps={{ className: 'visually-hidden' }}
      value={value ?? ''}
      onChange={onChange}
      data-path={path}
    >
      <Flex direction={inline ? 'row' : 'column'} wrap="wrap" gap={inline ? 'lg' : 'xs'}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} label={option.label} size="md" />
        ))}
      </Flex>
    </Radio.Group>
  )
}
