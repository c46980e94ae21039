import { Button, CopyButton, TextInput } from '@mantine/core'
import classes from './copy-field.module.css'
import { useText } from './text.ts'

export interface CopyFieldProps {
  readonly label: string
  readonly value: string
}

/** Copying needs a secure address; where there is none, the field selects itself when it is pressed. */
export function CopyField({ label, value }: CopyFieldProps) {
  const { t } = useText()
  return (
    <div className={classes['field']}>
      <TextInput label={label} value={value} readOnly onFocus={(event) => event.currentTarget.select()} />
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Button variant="default" onClick={copy} aria-label={`${t('copy.act')} ${label}`}>
            {t(copied ? 'copy.done' : 'copy.act')}
          </Button>
        )}
      </CopyButton>
    </div>
  )
}
