import { kindOf } from '@jianjia/domain/kernel'
import { useRef, useState } from 'react'
import { type Failure, readFailure } from '../api/failure.ts'
import { queryClient, reportIfSessionEnded } from '../api/query-client.ts'
import { atFields, type FieldPath, type FormWithErrors, useFieldErrors } from './field-errors.ts'

export type Outcome<Answer> =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly failure: Failure }

export interface SubmissionOptions<Answer> {
  /** Gets the server's faults at its fields; field names are the paths of the input. */
  readonly form?: FormWithErrors
  /** The field of a path of the input, where the form has another shape. */
  readonly fieldOf?: (path: FieldPath) => FieldPath
  /** Called once, after the change took effect and the shown data were asked for again. */
  readonly onDone?: (answer: Answer) => void
}

export interface Submission<Input, Answer> {
  /** Sends. While one is under way, a second call gives the same outcome and sends nothing. */
  readonly submit: (input: Input) => Promise<Outcome<Answer>>
  readonly pending: boolean
  /** Why the last attempt did not take effect; for `<FailureNotice>`. */
  readonly failure: Failure | undefined
  readonly reset: () => void
}

/**
 * What every sending from a screen shares: never twice at once, faults at the form's fields, fresh data afterwards; also
 * after a conflict, so that the person sees what somebody else did.
 */
export function useSubmission<Input, Answer>(
  call: (input: Input) => Promise<Outcome<Answer>>,
  { form, fieldOf, onDone }: SubmissionOptions<Answer> = {},
): Submission<Input, Answer> {
  const fieldErrors = useFieldErrors()
  const [pending, setPending] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const running = useRef<Promise<Outcome<Answer>>>(undefined)

  async function send(input: Input): Promise<Outcome<Answer>> {
    setFailure(undefined)
    setPending(true)
    const outcome = await call(input).finally(() => setPending(false))
    if (outcome.ok) {
      void queryClient.invalidateQueries()
      onDone?.(outcome.answer)
    } else {
      const said = fieldOf === undefined ? outcome.failure : atFields(outcome.failure, fieldOf)
      setFailure(said)
      form?.setErrors(fieldErrors(said))
      if (isConflict(outcome.failure)) void queryClient.invalidateQueries()
    }
    return outcome
  }

  return {
    submit(input) {
      running.current ??= send(input).finally(() => {
        running.current = undefined
      })
      return running.current
    },
    pending,
    failure,
    reset: () => setFailure(undefined),
  }
}

/** Turns a call that throws into its outcome. */
export async function outcomeOf<Answer>(call: Promise<Answer>): Promise<Outcome<Answer>> {
  try {
    return { ok: true, answer: await call }
  } catch (error) {
    reportIfSessionEnded(error)
    return { ok: false, failure: readFailure(error) }
  }
}

function isConflict(failure: Failure): boolean {
  return failure.kind === 'refused' && kindOf(failure.refusal) === 'conflict'
}
