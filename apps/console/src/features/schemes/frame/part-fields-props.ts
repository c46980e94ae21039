import type { Scheme } from '@jianjia/domain/scheme'

/** What the fields of a part get: the form, and the words of what is wrong at a field. */
export interface PartFieldsProps<Form> {
  readonly form: Form
  readonly onChange: (form: Form) => void
  readonly fault: (path: string) => string | undefined
  /** The draft as it would be with what is typed. */
  readonly scheme: Scheme
}
