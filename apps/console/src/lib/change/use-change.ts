import { type UseMutationOptions, useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { keyKeeper } from './key-keeper.ts'
import { outcomeOf, type Submission, type SubmissionOptions, useSubmission } from './use-submission.ts'

type WithoutKey<Input> = Input extends { readonly key: string } ? Omit<Input, 'key'> : never

export interface ChangeOptions<Input, Answer, Fault, Context> extends SubmissionOptions<Answer> {
  /** `trpc.<module>.<procedure>.mutationOptions()` */
  readonly mutation: UseMutationOptions<Answer, Fault, Input, Context>
}

export interface Change<Input, Answer> extends Submission<Input, Answer> {
  /** The network is away; the change goes out by itself when it is back. */
  readonly waiting: boolean
  readonly answer: Answer | undefined
}

/**
 * The one way to change something of a tenant from a screen. It makes the idempotency key once per intended change and
 * keeps it over retries; everything else is what `useSubmission` promises.
 */
export function useChange<Input extends { readonly key: string }, Answer, Fault, Context>(
  options: ChangeOptions<Input, Answer, Fault, Context>,
): Change<WithoutKey<Input>, Answer> {
  const mutation = useMutation(options.mutation)
  const [keys] = useState(() => keyKeeper())
  const submission = useSubmission<WithoutKey<Input>, Answer>(async (input) => {
    const outcome = await outcomeOf(mutation.mutateAsync(keyed<Input>(input, keys.keyFor(input))))
    if (outcome.ok) keys.settle()
    return outcome
  }, options)
  return { ...submission, waiting: mutation.isPaused, answer: mutation.data }
}

/** For the few changes that belong to no tenant (set-up): they take no key and make a repeat harmless themselves. */
export function useLocalChange<Input, Answer, Fault, Context>(
  options: ChangeOptions<Input, Answer, Fault, Context>,
): Change<Input, Answer> {
  const mutation = useMutation(options.mutation)
  const submission = useSubmission<Input, Answer>((input) => outcomeOf(mutation.mutateAsync(input)), options)
  return { ...submission, waiting: mutation.isPaused, answer: mutation.data }
}

function keyed<Input extends { readonly key: string }>(input: WithoutKey<Input>, key: string): Input {
  const sent: object = { ...input, key }
  return sent as Input
}
