import { REFUSALS, type Refusal, type RefusalCode } from '@jianjia/domain/kernel'
import { z } from 'zod'

/** A fault of one field, as the server names it: the path from the root of the input, and the validator's words. */
export interface FieldIssue {
  readonly path: readonly (string | number)[]
  readonly message: string
}

/**
 * Everything that can come back in place of an answer. `refused` and `faulty` are expected; `unreachable` means that
 * nothing was answered (the change may be sent again with the same key); `accident` is ours, with a number to quote.
 */
export type Failure =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'faulty'; readonly issues: readonly FieldIssue[] }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'accident'; readonly requestId: string | undefined }

const isCode = (text: string): text is RefusalCode => Object.hasOwn(REFUSALS, text)

const Path = z.array(z.union([z.string(), z.number()]))

const WireRefusal = z.object({
  code: z.string().refine(isCode),
  detail: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]))
    .default({}),
  path: Path.optional(),
  unblockedByName: z.string().optional(),
  until: z.string().optional(),
})

const WireData = z.object({
  refusal: z.unknown().optional(),
  issues: z.array(z.object({ path: Path, message: z.string() })).nullish(),
  requestId: z.string().nullish(),
})

const WireError = z.object({ data: WireData })
const Answered = z.object({ meta: z.object({ response: z.instanceof(Response) }) })

/** Sorts whatever was thrown by a call to the server into the four cases. */
export function readFailure(error: unknown): Failure {
  const wire = WireError.safeParse(error)
  if (!wire.success) return isUnanswered(error) ? { kind: 'unreachable' } : { kind: 'accident', requestId: idOf(error) }
  const issues = wire.data.data.issues ?? []
  if (issues.length > 0) return { kind: 'faulty', issues }
  const refusal = readRefusal(wire.data.data.refusal)
  if (refusal) return { kind: 'refused', refusal }
  return { kind: 'accident', requestId: wire.data.data.requestId ?? idOf(error) }
}

/** The refusal in a piece of an answer, or undefined where it holds none that this console knows. */
export function readRefusal(value: unknown): Refusal | undefined {
  const parsed = WireRefusal.safeParse(value)
  if (!parsed.success) return undefined
  const { code, detail, path, unblockedByName, until } = parsed.data
  return {
    code,
    detail,
    ...(path && { path }),
    ...(unblockedByName !== undefined && { unblockedByName }),
    ...(until !== undefined && { until }),
  }
}

export function isRefusedWith(error: unknown, code: RefusalCode): boolean {
  const failure = readFailure(error)
  return failure.kind === 'refused' && failure.refusal.code === code
}

/** No answer arrived at all: the network, not the server, failed. */
function isUnanswered(error: unknown): boolean {
  return error instanceof Error && !Answered.safeParse(error).success && !(error instanceof SyntaxError)
}

function idOf(error: unknown): string | undefined {
  const answered = Answered.safeParse(error)
  return answered.success ? (answered.data.meta.response.headers.get('x-request-id') ?? undefined) : undefined
}
