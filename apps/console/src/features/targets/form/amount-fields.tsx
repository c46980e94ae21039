import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../text.ts'
import classes from './form.module.css'
import type { UnitBelow } from './use-units-below.ts'

interface AmountFieldsProps {
  readonly units: readonly UnitBelow[]
  readonly amounts: Readonly<Record<string, string>>
  readonly wrong: readonly string[]
  readonly onChange: (amounts: Readonly<Record<string, string>>) => void
}

/** A number for each unit; empty = not asked. All of them at once where they are asked for the same. */
export function AmountFields({ units, amounts, wrong, onChange }: AmountFieldsProps) {
  const { t } = useText()
  const [all, setAll] = useState('')
  return (
    <>
      {units.length > 1 && (
        <div className={classes['all']}>
          <TextInput
            inputMode="numeric"
            label={t('form.all')}
            value={all}
            onChange={(event) => setAll(event.currentTarget.value)}
          />
          <Button
            variant="default"
            onClick={() => onChange(Object.fromEntries(units.map(({ unitId }) => [unitId, all])))}
          >
            {t('form.fill')}
          </Button>
        </div>
      )}
      <div className={classes['amounts']}>
        {units.map(({ unitId, name }) => (
          <TextInput
            key={unitId}
            inputMode="numeric"
            label={t('form.amountOf', { unit: name })}
            value={amounts[unitId] ?? ''}
            error={wrong.includes(unitId) && t('form.amountWrong')}
            onChange={(event) => onChange({ ...amounts, [unitId]: event.currentTarget.value })}
          />
        ))}
      </div>
    </>
  )
}
