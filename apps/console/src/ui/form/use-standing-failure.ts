import { type ReactNode, useState } from 'react'
import type { Failure } from '../../lib/api/failure.ts'
import { useFieldErrors } from '../../lib/change/field-errors.ts'

export interface StandingFailure {
  readonly failure: Failure | undefined
  /** It is said at fields already. */
  readonly atFields: boolean
}

/**
 * The server's no as long as it stands. One that was said at fields is over as soon as they are touched, like the words
 * at the fields themselves; one that no field can mend stays until the next attempt.
 */
export function useStandingFailure(
  failure: Failure | undefined,
  errors: Readonly<Record<string, ReactNode>>,
): StandingFailure {
  const fieldErrors = useFieldErrors()
  const [atFields, setAtFields] = useState<Failure>()
  const stands = failure !== undefined && Object.keys(fieldErrors(failure)).some((field) => errors[field] !== undefined)
  if (stands && atFields !== failure) setAtFields(failure)
  return { failure: atFields === failure && !stands ? undefined : failure, atFields: stands }
}
