import { type DetailsByKind, fieldsOf, type LedgerField, type LedgerKind } from '@jianjia/domain/ledger'
import { Switch, Textarea, TextInput } from '@mantine/core'
import { useEffect } from 'react'
import { useText } from '../text.ts'
import { ChoiceField, ChoicesField } from './choice-field.tsx'
import { useEntryFormPlace } from './entry-form-context.ts'
import { PeopleField } from './people-field.tsx'
import { PersonField } from './person-field.tsx'
import { WordField } from './word-field.tsx'
import { DayInput } from '../../../ui/form/day-input.tsx'

export interface FieldProps<Name extends string> {
  readonly name: Name
  /** A name for the screen where the column heading of the printed ledger is too short. */
  readonly label?: string
  readonly hint?: string
  /** For days that may lie ahead: a due day, the end of a term. */
  readonly ahead?: true
  /** Asked only then; not asked, it is left open. */
  readonly when?: unknown
}

export interface ControlProps {
  readonly field: LedgerField
  readonly path: string
  readonly label: string
  readonly hint: string | undefined
  readonly ahead: boolean
}

/** The field of a kind of ledger: `const Field = fieldOf('visit')`. A name that the kind has not does not compile. */
export function fieldOf<K extends LedgerKind>(kind: K) {
  const fields = new Map(fieldsOf(kind).map((field) => [field.name, field]))
  return function Field(props: FieldProps<keyof DetailsByKind[K] & string>) {
    const { name, label, hint, ahead = false } = props
    const asked = !('when' in props) || Boolean(props.when)
    const { t, language } = useText()
    useLeftOpen(`entry.details.${name}`, !asked)
    const field = fields.get(name)
    if (field === undefined || !asked) return null
    const heading = label ?? field.heading[language === 'en' ? 'en' : 'zh']
    const said = field.optional || field.type === 'people' ? t('form.optional', { label: heading }) : heading
    return <Control field={field} path={`entry.details.${name}`} label={said} hint={hint} ahead={ahead} />
  }
}

/** What is no longer asked must not be sent. */
function useLeftOpen(path: string, open: boolean) {
  const { form } = useEntryFormPlace()
  const { value } = form.getInputProps(path)
  useEffect(() => {
    if (open && value !== '') form.setFieldValue(path, '')
  }, [form, path, open, value])
}

function Control(props: ControlProps) {
  const { field, path, label, hint, ahead } = props
  const { form, today } = useEntryFormPlace()
  const { t } = useText()
  const input = { label, ...(hint !== undefined && { description: hint }), ...form.getInputProps(path) }
  switch (field.type) {
    case 'line':
      return <TextInput {...input} />
    case 'link':
      return <TextInput inputMode="url" {...input} />
    case 'passage':
      return <Textarea autosize minRows={2} maxRows={10} {...input} />
    case 'day':
      return <DayInput {...(!ahead && { max: today })} {...input} />
    case 'count':
      return <TextInput inputMode="numeric" {...input} />
    case 'fen':
      return <TextInput inputMode="decimal" rightSection={t('form.yuan')} {...input} />
    case 'yesNo':
      return <Switch size="md" label={label} {...form.getInputProps(path, { type: 'checkbox' })} />
    case 'choice':
      return <ChoiceField {...props} />
    case 'choices':
      return <ChoicesField {...props} />
    case 'word':
      return <WordField {...props} />
    case 'person':
      return <PersonField {...props} />
    case 'people':
      return <PeopleField {...props} />
  }
}
