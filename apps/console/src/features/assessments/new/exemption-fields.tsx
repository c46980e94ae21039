import { CloseButton, TextInput } from '@mantine/core'
import type { SchemaForm } from '../../../ui/form/use-schema-form.ts'
import { Picker } from '../../../ui/picker/picker.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { useText } from '../text.ts'
import type { DraftSchema } from './draft-schema.ts'
import classes from './new.module.css'
import type { OpenOptions } from './open-form.tsx'

interface ExemptionFieldsProps {
  readonly form: SchemaForm<DraftSchema>
  readonly units: OpenOptions['units']
}

/** Units that take part and are let off, each with its reason. */
export function ExemptionFields({ form, units }: ExemptionFieldsProps) {
  const { t } = useText()
  const { exemptions, unitIds } = form.values
  const left = units.filter(
    ({ unitId }) => unitIds.includes(unitId) && !exemptions.some((exemption) => exemption.unitId === unitId),
  )
  return (
    <Sheet title={t('new.exemptions')}>
      <p className={classes['hint']}>{t('new.exemptionsHint')}</p>
      <ul className={classes['exemptions']}>
        {exemptions.map(({ unitId }, index) => {
          const name = units.find((unit) => unit.unitId === unitId)?.name ?? ''
          return (
            <li key={unitId}>
              <TextInput
                label={t('new.reasonOf', { unit: name })}
                required
                maxLength={200}
                {...form.getInputProps(`exemptions.${index}.reason`)}
              />
              <CloseButton
                size="lg"
                aria-label={`${t('new.removeExemption')} ${name}`}
                onClick={() => form.removeListItem('exemptions', index)}
              />
            </li>
          )
        })}
      </ul>
      <Picker
        label={t('new.addExemption')}
        options={left.map(({ unitId, name }) => ({ value: unitId, label: name }))}
        value={null}
        onChange={(unitId) => unitId !== null && form.insertListItem('exemptions', { unitId, reason: '' })}
      />
    </Sheet>
  )
}
