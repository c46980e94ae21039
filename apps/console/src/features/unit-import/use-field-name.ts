import { useText } from './text.ts'
import { zh } from './zh.ts'

type FieldName = keyof (typeof zh)['field']

/** What a field of the import is called; one that has no word here is shown as it is. */
export function useFieldName(): (field: string) => string {
  const { t } = useText()
  return (field) => (isNamed(field) ? t(`field.${field}`) : field)
}

function isNamed(field: string): field is FieldName {
  return Object.hasOwn(zh.field, field)
}
