import { COMBINE_WAYS, type CombineForm } from '@jianjia/domain/scheme'
import { useText } from '../text.ts'
import { ChoiceField, TextField } from './text-field.tsx'

export interface CombineFieldsProps {
  readonly form: CombineForm
  readonly onChange: (form: CombineForm) => void
  readonly fault: (path: string) => string | undefined
  /** In front of the paths of its fields; "" or with a dot at its end. */
  readonly path: string
}

const DROPS = ['dropHigh', 'dropLow', 'dropFrom'] as const

/** How several marks become one. */
export function CombineFields({ form, onChange, fault, path }: CombineFieldsProps) {
  const { t } = useText()
  return (
    <>
      <ChoiceField
        label={t('frame.combine')}
        path={`${path}combine`}
        value={form.how}
        options={COMBINE_WAYS.map((value) => ({ value, label: t(`frame.combineOf.${value}`) }))}
        onChange={(how) => onChange({ ...form, how })}
      />
      {form.how === 'drop' &&
        DROPS.map((key) => (
          <TextField
            key={key}
            label={t(`frame.${key}`)}
            path={path + key}
            fault={fault}
            value={form[key]}
            onChange={(value) => onChange({ ...form, [key]: value })}
          />
        ))}
    </>
  )
}
