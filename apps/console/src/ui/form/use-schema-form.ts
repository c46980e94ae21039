import { schemaResolver, type UseFormReturnType, useForm } from '@mantine/form'
import type { z } from 'zod'

/** What a schema of a form is: an object of fields. */
export type FormSchema = z.ZodType<Record<string, unknown>, Record<string, unknown>>

export type SchemaForm<Schema extends FormSchema> = UseFormReturnType<z.input<Schema>, z.output<Schema>>

/**
 * A form whose rules are one zod schema. Faults appear on submit, not while typing, and go away as soon as their field
 * is touched; `onSubmit` gets the schema's output. Put the sentences of the catalog into the schema:
 * `z.string().trim().min(1, t('form.whatMissing'))`.
 */
export function useSchemaForm<Schema extends FormSchema>(
  schema: Schema,
  initialValues: z.input<Schema>,
): SchemaForm<Schema> {
  return useForm<z.input<Schema>, z.output<Schema>>({
    mode: 'controlled',
    initialValues,
    validate: schemaResolver(schema, { sync: true }),
    transformValues: (values) => schema.parse(values),
  })
}
