import { type ReactNode, useState } from 'react'
import type { z } from 'zod'
import type { Failure } from '../../lib/api/failure.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { RefusalReason } from '../refusal-notice.tsx'
import { ErrorSummary } from './error-summary.tsx'
import classes from './schema-form.module.css'
import type { FormSchema, SchemaForm } from './use-schema-form.ts'
import { useStandingFailure } from './use-standing-failure.ts'

export interface SchemaFormFrameProps<Schema extends FormSchema> {
  readonly form: SchemaForm<Schema>
  readonly onSubmit: (values: z.output<Schema>) => unknown
  /** `change.failure`: shown above the fields; faults that belong to fields stand at them already. */
  readonly failure?: Failure | undefined
  /** Fields, then a `<SubmitBar>`. */
  readonly children: ReactNode
}

/** The frame of every form: faults on top with the focus on them, then the server's no, then the fields. */
export function SchemaFormFrame<Schema extends FormSchema>(props: SchemaFormFrameProps<Schema>) {
  const { form, onSubmit, children } = props
  const { failure, atFields } = useStandingFailure(props.failure, form.errors)
  const [attempt, setAttempt] = useState(0)
  const tried = () => setAttempt((count) => count + 1)
  const send = form.onSubmit(
    async (values) => {
      await onSubmit(values)
      tried()
    },
    () => tried(),
  )
  return (
    <form noValidate onSubmit={send} className={classes['form']}>
      <ErrorSummary errors={form.errors} attempt={attempt}>
        {atFields && failure?.kind === 'refused' && <RefusalReason refusal={failure.refusal} />}
      </ErrorSummary>
      {!atFields && <FailureNotice failure={failure} />}
      {children}
    </form>
  )
}
