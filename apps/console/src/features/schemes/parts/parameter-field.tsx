import type { Parameter } from '@jianjia/domain/scheme'
import { NumberInput, Select, Textarea, TextInput } from '@mantine/core'

export interface ParameterFieldProps {
  readonly path: string
  readonly parameter: Parameter
  readonly word: 'zh' | 'en'
  readonly value: string | number
  readonly error: string | undefined
  readonly onChange: (value: string | number) => void
  readonly onLeave: () => void
}

/** One figure in the kind of box that fits it. What is typed is never put right: the bounds are said instead. */
export function ParameterField({ path, parameter, word, value, error, onChange, onLeave }: ParameterFieldProps) {
  const shared = {
    label: parameter.label[word],
    'data-path': path,
    onBlur: onLeave,
    ...(parameter.help && { description: parameter.help[word] }),
    ...(error && { error }),
  }
  switch (parameter.kind) {
    case 'count':
      return (
        <NumberInput
          {...shared}
          allowDecimal={false}
          clampBehavior="none"
          hideControls
          inputMode="numeric"
          suffix={` ${parameter.unit[word]}`}
          value={value}
          onChange={onChange}
        />
      )
    case 'decimal':
      return (
        <TextInput
          {...shared}
          inputMode="decimal"
          rightSection={<span aria-hidden="true">{parameter.unit[word]}</span>}
          rightSectionWidth={64}
          value={String(value)}
          onChange={(event) => onChange(event.currentTarget.value.trim())}
        />
      )
    case 'choice':
      return (
        <Select
          {...shared}
          allowDeselect={false}
          data={parameter.options.map((option) => ({ value: option.value, label: option.label[word] }))}
          value={String(value)}
          onChange={(next) => next !== null && onChange(next)}
        />
      )
    case 'text':
      return (
        <Textarea
          {...shared}
          autosize
          minRows={2}
          value={String(value)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )
  }
}
