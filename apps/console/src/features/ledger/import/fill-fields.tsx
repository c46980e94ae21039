import { fieldsOf, type LedgerKind } from '@jianjia/domain/ledger'
import { Autocomplete, NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ChangeEvent } from 'react'
import { trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { DayInput } from '../../../ui/form/day-input.tsx'
import { useText } from '../text.ts'
import classes from './import.module.css'
import { type LedgerPreview, RECORD_ID } from './preview-answer.ts'

type Field = LedgerPreview['fields'][number]

export interface FillFieldsProps {
  readonly kind: LedgerKind
  readonly fields: readonly Field[]
  /** Fields that a column says. */
  readonly taken: readonly (string | null)[]
  readonly fill: Readonly<Record<string, string>>
  readonly onFill: (field: string, text: string) => void
}

/** What no column says can be said once for all rows; what every record needs comes first. */
export function FillFields({ kind, fields, taken, fill, onFill }: FillFieldsProps) {
  const { t } = useText()
  const types = new Map(fieldsOf(kind).map(({ name, type }) => [name, type]))
  const open = fields.filter(({ field }) => {
    const type = types.get(field)
    // Where the rows belong is chosen above; people differ from row to row.
    const isOffered = field !== RECORD_ID && field !== 'unit' && type !== 'person' && type !== 'people'
    return isOffered && !taken.includes(field)
  })
  const needed = open.filter(({ missing }) => missing)
  const further = open.filter(({ missing }) => !missing)
  const controls = (some: readonly Field[]) => (
    <div className={classes['fill']}>
      {some.map((field) => (
        <FillField key={field.field} kind={kind} field={field} text={fill[field.field] ?? ''} onFill={onFill} />
      ))}
    </div>
  )
  return (
    <>
      {needed.length > 0 && (
        <fieldset className={classes['needed']}>
          <legend>{t('import.needed')}</legend>
          {controls(needed)}
        </fieldset>
      )}
      {further.length > 0 && (
        <details className={classes['further']}>
          <summary>{t('import.further')}</summary>
          {controls(further)}
        </details>
      )}
    </>
  )
}

interface FillFieldProps {
  readonly kind: LedgerKind
  readonly field: Field
  readonly text: string
  readonly onFill: (field: string, text: string) => void
}

function FillField({ kind, field: { field, heading, names }, text, onFill }: FillFieldProps) {
  const { t, language } = useText()
  const { districtId, today } = usePlace()
  const inLanguage = language === 'en' ? 'en' : 'zh'
  const { type, list = null } = fieldsOf(kind).find(({ name }) => name === field) ?? {}
  const words = useQuery({ ...trpc.ledger.words.queryOptions({ districtId }), enabled: list !== null })
  const label = t('import.forAll', { name: heading[inLanguage] })
  const onText = (value: string) => onFill(field, value)
  if (type === 'choice' || type === 'yesNo') {
    const listed =
      type === 'yesNo'
        ? [
            { value: 'yes', label: t('import.yes') },
            { value: 'no', label: t('import.no') },
          ]
        : Object.entries(names).map(([value, both]) => ({ value, label: both[inLanguage] }))
    return (
      <NativeSelect
        label={label}
        data={[{ value: '', label: t('form.choose') }, ...listed]}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
      />
    )
  }
  if (list !== null)
    return (
      <Autocomplete
        label={label}
        data={words.data?.lists[list].words.map(({ word }) => word) ?? []}
        value={text}
        onChange={onText}
      />
    )
  const isDay = field === 'day' || type === 'day'
  const input = { label, value: text, onChange: (event: ChangeEvent<HTMLInputElement>) => onText(event.target.value) }
  return isDay ? <DayInput {...input} max={today} /> : <TextInput {...input} maxLength={200} />
}
