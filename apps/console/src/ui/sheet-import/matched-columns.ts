import type { PreviewedChange } from './sheet-preview.ts'

/** Which field a column feeds; null = none. */
export interface MatchedColumn {
  readonly column: string
  readonly field: string | null
}

/** The columns of a sheet as somebody has matched them: what was said goes before what was recognised. */
export function matchedColumns(
  recognised: readonly MatchedColumn[],
  said: Readonly<Record<string, string | null>>,
): readonly MatchedColumn[] {
  return recognised.map(({ column, field }) => ({ column, field: column in said ? (said[column] ?? null) : field }))
}

interface Heading {
  readonly field: string
  readonly heading: { readonly zh: string; readonly en: string }
}

/** The fields that can be chosen for a column, in words; the id of a record only where a column has it. */
export function fieldsToMatch(
  fields: readonly Heading[],
  { columns, idField, language }: { columns: readonly MatchedColumn[]; idField: string; language: 'zh' | 'en' },
) {
  return fields
    .filter(({ field }) => field !== idField || columns.some((column) => column.field === idField))
    .map(({ field, heading }) => ({ field, label: heading[language] }))
}

/** Changes with the names of their fields. */
export function changesInWords(
  changes: readonly PreviewedChange[],
  fields: readonly Heading[],
  language: 'zh' | 'en',
): readonly PreviewedChange[] {
  return changes.map((change) => ({
    ...change,
    field: fields.find(({ field }) => field === change.field)?.heading[language] ?? change.field,
  }))
}
