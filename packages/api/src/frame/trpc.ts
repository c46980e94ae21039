import { initTRPC, type TRPCMutationProcedure, type TRPCQueryProcedure } from '@trpc/server'
import type { z } from 'zod'
import type { ApiContext } from './context.ts'
import { errorData, errorMessage, parseInput, toWire } from './error-bridge.ts'
import type { ProcedureMeta } from './meta.ts'

/**
 * tRPC itself, for this folder and the router only. Use cases are made with `read`, `change`, `localRead` and
 * `localChange`; a test asserts that no module imports this file.
 */
const trpc = initTRPC
  .context<ApiContext>()
  .meta<ProcedureMeta>()
  .create({
    isDev: false,
    errorFormatter: ({ shape, error, ctx, path }) => ({
      code: shape.code,
      message: errorMessage(error),
      data: {
        code: error.code,
        httpStatus: shape.data.httpStatus,
        ...(path === undefined ? {} : { path }),
        ...errorData(error, ctx?.requestId ?? 'unknown'),
      },
    }),
  })

export const router = trpc.router
export const createCallerFactory = trpc.createCallerFactory

export interface Wiring<Input, Output> {
  readonly meta: ProcedureMeta
  /** Refuses whoever may not call this at all, before the input is looked at. */
  readonly admit: (context: ApiContext) => void
  readonly input: z.ZodType<Input>
  readonly answer: (context: ApiContext, input: Input) => Promise<Output>
}

type Definition<Sent, Output> = { meta: ProcedureMeta; input: Sent; output: Output }

/** The types are given here and not inferred, because inference through tRPC ends at a generic schema. */
export function query<Sent, Input, Output>(wiring: Wiring<Input, Output>) {
  const built = base(wiring).query(({ ctx, input }) => answer(wiring, ctx, input))
  return built as TRPCQueryProcedure<Definition<Sent, Output>>
}

export function mutation<Sent, Input, Output>(wiring: Wiring<Input, Output>) {
  const built = base(wiring).mutation(({ ctx, input }) => answer(wiring, ctx, input))
  return built as TRPCMutationProcedure<Definition<Sent, Output>>
}

function base<Input, Output>(wiring: Wiring<Input, Output>) {
  return trpc.procedure.meta(wiring.meta).input((raw: unknown): unknown => raw)
}

async function answer<Input, Output>(wiring: Wiring<Input, Output>, context: ApiContext, sent: unknown) {
  try {
    wiring.admit(context)
    return await wiring.answer(context, parseInput(wiring.input, sent))
  } catch (error) {
    throw toWire(error)
  }
}
