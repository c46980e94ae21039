import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Sheet } from '../../../ui/sheet.tsx'
import { useText } from '../text.ts'
import classes from './line-acts.module.css'

export interface HeadingProps {
  readonly name: string
  readonly yearLabel: string
  readonly pending: boolean
  readonly onSave: (heading: { readonly name: string; readonly yearLabel: string }) => void
}

/** What the draft is called and for which year it is. */
export function Heading({ name, yearLabel, pending, onSave }: HeadingProps) {
  const { t } = useText()
  const [typed, setTyped] = useState({ name, yearLabel })
  const isChanged = typed.name.trim() !== name || typed.yearLabel.trim() !== yearLabel
  const isFaulty = typed.name.trim() === '' || typed.yearLabel.trim() === ''
  return (
    <Sheet narrow>
      <form
        className={classes['fields']}
        onSubmit={(event) => {
          event.preventDefault()
          if (!isFaulty) onSave({ name: typed.name.trim(), yearLabel: typed.yearLabel.trim() })
        }}
      >
        <TextInput
          className={classes['grow']}
          label={t('form.name')}
          maxLength={100}
          value={typed.name}
          error={typed.name.trim() === '' && t('form.nameMissing')}
          onChange={(event) => setTyped({ ...typed, name: event.currentTarget.value })}
        />
        <TextInput
          label={t('form.year')}
          maxLength={20}
          value={typed.yearLabel}
          error={typed.yearLabel.trim() === '' && t('form.yearMissing')}
          onChange={(event) => setTyped({ ...typed, yearLabel: event.currentTarget.value })}
        />
        {isChanged && (
          <Button type="submit" variant="default" loading={pending}>
            {t('act.saveHeading')}
          </Button>
        )}
      </form>
    </Sheet>
  )
}
