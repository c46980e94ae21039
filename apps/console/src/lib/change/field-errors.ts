import { useCallback } from 'react'
import type { Failure, FieldIssue } from '../api/failure.ts'
import { useRefusalText } from '../refusals/use-refusal-text.ts'
import { useText } from '../refusals/text.ts'

/** What this needs of a form; every `useForm` of @mantine/form has it. */
export interface FormWithErrors {
  readonly setErrors: (errors: Record<string, string>) => void
}

export type FieldPath = FieldIssue['path']

/** A failure whose faults are said at the fields of the form, where the input that was sent has another shape. */
export function atFields(failure: Failure, fieldOf: (path: FieldPath) => FieldPath): Failure {
  if (failure.kind === 'faulty') {
    const issues = failure.issues.map((issue) => ({ ...issue, path: fieldOf(issue.path) }))
    return { kind: 'faulty', issues }
  }
  if (failure.kind !== 'refused' || failure.refusal.path === undefined) return failure
  return { kind: 'refused', refusal: { ...failure.refusal, path: fieldOf(failure.refusal.path) } }
}

/** Gives the sentences that stand at the fields: the path joined by dots is the field's name in the form. */
export function useFieldErrors(): (failure: Failure) => Record<string, string> {
  const { t } = useText()
  const describe = useRefusalText()
  return useCallback(
    (failure) => {
      if (failure.kind === 'faulty')
        return Object.fromEntries(
          failure.issues.map((issue) => [issue.path.join('.'), t(`issues.${issueKind(issue)}`)]),
        )
      if (failure.kind !== 'refused' || !failure.refusal.path?.length) return {}
      return { [failure.refusal.path.join('.')]: describe(failure.refusal).happened }
    },
    [t, describe],
  )
}

function issueKind(issue: FieldIssue): 'missing' | 'tooSmall' | 'tooBig' | 'wrongForm' {
  if (issue.message === 'invalid_type') return 'missing'
  if (issue.message === 'too_small') return 'tooSmall'
  if (issue.message === 'too_big') return 'tooBig'
  return 'wrongForm'
}
