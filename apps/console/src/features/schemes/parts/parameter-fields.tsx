import { type Language, type Parameter, type ParameterFault, PRESETS, type PresetId } from '@jianjia/domain/scheme'
import { NumberInput, Select, TextInput } from '@mantine/core'
import { Sheet } from '../../../ui/sheet.tsx'
import { useText } from '../text.ts'
import classes from './parameter-fields.module.css'

export type Values = Readonly<Record<string, string | number | null>>

/** What the form shows before anybody has touched it. */
export function defaultValues(preset: PresetId): Values {
  return Object.fromEntries(Object.entries(PRESETS[preset].parameters).map(([key, { default: value }]) => [key, value]))
}

export interface ParameterFieldsProps {
  readonly preset: PresetId
  readonly values: Values
  readonly faults: readonly ParameterFault[]
  readonly readOnly?: boolean
  readonly onChange: (key: string, value: string | number | null) => void
}

/** The figures of a preset under their headings. Faults stand at their field, in the language of the screen. */
export function ParameterFields({ preset, values, faults, readOnly = false, onChange }: ParameterFieldsProps) {
  const { language } = useText()
  const parameters: Readonly<Record<string, Parameter>> = PRESETS[preset].parameters
  const groups = Object.groupBy(Object.entries(parameters), ([, parameter]) => parameter.group[key(language)])
  return Object.entries(groups).map(([title, fields = []]) => (
    <Sheet key={title} title={title} narrow>
      <div className={classes['fields']}>
        {fields.map(([name, parameter]) => {
          const fault = faults.find((each) => each.path === name)
          return (
            <Field
              key={name}
              parameter={parameter}
              value={values[name] ?? null}
              language={language}
              readOnly={readOnly}
              error={fault && (language === 'en' ? fault.textEn : fault.text)}
              onChange={(value) => onChange(name, value)}
            />
          )
        })}
      </div>
    </Sheet>
  ))
}

interface FieldProps {
  readonly parameter: Parameter
  readonly value: string | number | null
  readonly language: Language
  readonly readOnly: boolean
  readonly error: string | undefined
  readonly onChange: (value: string | number | null) => void
}

function Field({ parameter, value, language, readOnly, error, onChange }: FieldProps) {
  const word = key(language)
  const label = parameter.label[word]
  const shared = {
    label,
    readOnly,
    ...(parameter.help && { description: parameter.help[word] }),
    ...(error && { error }),
  }
  switch (parameter.kind) {
    case 'count':
      return (
        <NumberInput
          {...shared}
          allowDecimal={false}
          suffix={` ${parameter.unit[word]}`}
          value={value ?? ''}
          onChange={(next) => onChange(typeof next === 'number' ? next : null)}
        />
      )
    case 'decimal':
      return (
        <TextInput
          {...shared}
          inputMode="decimal"
          rightSection={<span aria-hidden="true">{parameter.unit[word]}</span>}
          rightSectionWidth={56}
          value={String(value ?? '')}
          onChange={(event) => onChange(event.currentTarget.value.trim())}
        />
      )
    case 'choice':
      return (
        <Select
          {...shared}
          allowDeselect={false}
          data={parameter.options.map((option) => ({ value: option.value, label: option.label[word] }))}
          value={typeof value === 'string' ? value : null}
          onChange={(next) => onChange(next)}
        />
      )
    case 'text':
      return (
        <TextInput {...shared} value={String(value ?? '')} onChange={(event) => onChange(event.currentTarget.value)} />
      )
  }
}

function key(language: Language): 'zh' | 'en' {
  return language === 'en' ? 'en' : 'zh'
}
