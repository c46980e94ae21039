import { isBeyondStorage, isDiskFull } from '@jianjia/db'
import { kindOf, type Refusal, type RefusalKind, refuse } from '@jianjia/domain/kernel'
import { TRPCError } from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { type z, ZodError } from 'zod'

type WireCode = TRPCError['code']

const WIRE_CODES = {
  invalid: 'BAD_REQUEST',
  forbidden: 'FORBIDDEN',
  missing: 'NOT_FOUND',
  conflict: 'CONFLICT',
} as const satisfies Record<RefusalKind, WireCode>

/** Carries a refusal out of a transaction, so that everything written in it is rolled back. */
export class Refused extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.code)
    this.name = 'Refused'
    this.refusal = refusal
  }
}

export function wireCode(refusal: Refusal): WireCode {
  return refusal.code === 'notSignedIn' ? 'UNAUTHORIZED' : WIRE_CODES[kindOf(refusal)]
}

/** For the routes that are no procedures: sign-in, files. */
export function httpStatusOf(refusal: Refusal): number {
  return getHTTPStatusCodeFromError(toWire(new Refused(refusal)))
}

/** What stands in `error.data` on the wire besides what tRPC puts there. Internals never do. */
export interface ErrorData {
  readonly requestId: string
  /** The expected no, with its reason. Absent when the fault is ours. */
  readonly refusal?: Refusal
  /** Which fields of the input were wrong, root first. */
  readonly issues?: readonly InputIssue[]
}

export interface InputIssue {
  readonly path: readonly (string | number)[]
  /** The rule that was broken (zod's code), for the console's texts. */
  readonly message: string
}

/** The one place that knows both the domain's refusals and tRPC's errors. */
export function toWire(error: unknown): TRPCError {
  if (error instanceof TRPCError) return error
  if (error instanceof Refused)
    return new TRPCError({ code: wireCode(error.refusal), message: error.refusal.code, cause: error })
  if (isBeyondStorage(error)) return toWire(new Refused(refuse('malformed', { reason: 'beyondStorage' }).refusal))
  if (isDiskFull(error)) return toWire(new Refused(refuse('storageFull').refusal))
  return new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: 'internal', cause: error })
}

/** For the inputs that do not come through tRPC. What is wrong with an answer of ours is never taken for this. */
export function parseInput<Input>(schema: z.ZodType<Input>, sent: unknown): Input {
  const unfit = findUnfit(sent)
  if (unfit !== undefined) throw new Refused(refuse('malformed', { reason: unfit }).refusal)
  const parsed = schema.safeParse(sent)
  if (parsed.success) return parsed.data
  throw new TRPCError({ code: 'BAD_REQUEST', message: 'malformed', cause: parsed.error })
}

const DEEPEST = 50

/**
 * What no input of ours contains and what would be an accident further in: a NUL character or half of a surrogate pair,
 * neither of which the database can hold, and nesting that overflows whoever walks it. Without recursion, for the same reason.
 */
function findUnfit(sent: unknown): 'unfitCharacter' | 'tooDeep' | undefined {
  const waiting: { value: unknown; depth: number }[] = [{ value: sent, depth: 0 }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next
    if (typeof value === 'string' && !isStorable(value)) return 'unfitCharacter'
    if (typeof value !== 'object' || value === null) continue
    if (depth > DEEPEST) return 'tooDeep'
    for (const [key, inner] of Object.entries(value)) {
      if (!isStorable(key)) return 'unfitCharacter'
      waiting.push({ value: inner, depth: depth + 1 })
    }
  }
  return undefined
}

function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0')
}

/** For what an upload or a download throws. */
export function errorDataOf(error: unknown, requestId: string): { readonly status: number; readonly data: ErrorData } {
  const wired = toWire(error)
  return { status: getHTTPStatusCodeFromError(wired), data: errorData(wired, requestId) }
}

export function errorData(error: TRPCError, requestId: string): ErrorData {
  if (error.cause instanceof Refused) return { requestId, refusal: error.cause.refusal }
  if (error.code === 'BAD_REQUEST' && error.cause instanceof ZodError)
    return { requestId, refusal: refuse('malformed').refusal, issues: inputIssues(error.cause) }
  if (error.code === 'PARSE_ERROR' || error.code === 'BAD_REQUEST' || error.code === 'UNSUPPORTED_MEDIA_TYPE')
    return { requestId, refusal: refuse('malformed').refusal }
  return { requestId }
}

/** The sentence on the wire: a code, never the text of an exception. */
export function errorMessage(error: TRPCError): string {
  if (error.cause instanceof Refused) return error.cause.refusal.code
  return error.code === 'INTERNAL_SERVER_ERROR' ? 'internal' : (WIRE_MESSAGES[error.code] ?? 'malformed')
}

const WIRE_MESSAGES: Partial<Record<WireCode, string>> = {
  NOT_FOUND: 'unknownProcedure',
  METHOD_NOT_SUPPORTED: 'wrongMethod',
  PAYLOAD_TOO_LARGE: 'tooLarge',
  TOO_MANY_REQUESTS: 'tooManyRequests',
  CLIENT_CLOSED_REQUEST: 'closed',
  TIMEOUT: 'timeout',
}

function inputIssues(error: ZodError): InputIssue[] {
  return error.issues.map((issue) => ({
    path: issue.path.map((step) => (typeof step === 'symbol' ? step.toString() : step)),
    message: issue.code,
  }))
}
