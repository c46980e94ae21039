import { isAsked, type Parameter, PRESETS, type PresetId } from '@jianjia/domain/scheme'
import { Sheet } from '../../../ui/sheet.tsx'
import { useText } from '../text.ts'
import type { Figures } from './figures.ts'
import { ParameterField } from './parameter-field.tsx'
import classes from './parameter-fields.module.css'

export interface ParameterFieldsProps {
  readonly preset: PresetId
  readonly values: Figures['parameters']
  /** By the path of the field: `parameters.<key>`. */
  readonly errors: Readonly<Record<string, unknown>>
  readonly onChange: (key: string, value: string | number) => void
  readonly onLeave?: (path: string) => void
}

/** The figures of a preset under their headings, faults at their field. */
export function ParameterFields({ preset, values, errors, onChange, onLeave }: ParameterFieldsProps) {
  const { language } = useText()
  const word = language === 'en' ? 'en' : 'zh'
  const parameters: Readonly<Record<string, Parameter>> = PRESETS[preset].parameters
  // What does not matter beside the other figures is not asked for, unless it is what stands in the way.
  const asked = Object.entries(parameters).filter(
    ([key, parameter]) => isAsked(parameter, values) || errors[`parameters.${key}`] !== undefined,
  )
  const groups = Object.groupBy(asked, ([, parameter]) => parameter.group[word])
  return Object.entries(groups).map(([title, fields = []]) => (
    <Sheet key={title} title={title}>
      <div className={classes['fields']}>
        {fields.map(([key, parameter]) => {
          const path = `parameters.${key}`
          const error = errors[path]
          return (
            <ParameterField
              key={key}
              path={path}
              parameter={parameter}
              word={word}
              value={values[key] ?? ''}
              error={typeof error === 'string' ? error : undefined}
              onChange={(value) => onChange(key, value)}
              onLeave={() => onLeave?.(path)}
            />
          )
        })}
      </div>
    </Sheet>
  ))
}
