import type { Result } from '@jianjia/domain/kernel'
import type { DataClass } from '@jianjia/domain/policy'
import { refuse } from '@jianjia/domain/kernel'
import { z } from 'zod'
import type { ApiContext, SignedInAccount } from './context.ts'
import { Refused } from './error-bridge.ts'
import { type Audit, type LocalAccess, OPEN_TO_ANYONE } from './meta.ts'
import { mutation, query } from './trpc.ts'

interface LocalSpec<Shape extends z.ZodRawShape, Output extends z.ZodType> {
  readonly name: string
  readonly access: LocalAccess
  readonly dataClass: DataClass
  /** Changes only; named unless `sealed`. */
  readonly audit?: Audit
  readonly input: Shape
  readonly output: Output
  readonly run: (ask: LocalAsk<z.output<z.ZodObject<Shape>>>) => Promise<Result<z.input<Output>>>
}

interface LocalAsk<Input> {
  readonly context: ApiContext
  /** Undefined only where `access` is `anyone`. */
  readonly account: SignedInAccount | undefined
  readonly input: Input
}

/** Reads what belongs to no tenant. */
export function localRead<Shape extends z.ZodRawShape, Output extends z.ZodType>(spec: LocalSpec<Shape, Output>) {
  return query<z.input<z.ZodObject<Shape>>, z.output<z.ZodObject<Shape>>, z.output<Output>>(wire(spec, 'read'))
}

/**
 * Changes what belongs to no tenant. `run` opens its own transaction and must by itself make a repeat harmless: there is
 * no tenant in which a key could be kept.
 */
export function localChange<Shape extends z.ZodRawShape, Output extends z.ZodType>(spec: LocalSpec<Shape, Output>) {
  return mutation<z.input<z.ZodObject<Shape>>, z.output<z.ZodObject<Shape>>, z.output<Output>>(wire(spec, 'change'))
}

function wire<Shape extends z.ZodRawShape, Output extends z.ZodType>(
  spec: LocalSpec<Shape, Output>,
  kind: 'read' | 'change',
) {
  const { name, access, dataClass, output } = spec
  if (access === 'anyone' && !OPEN_TO_ANYONE.some((open) => open === name))
    throw new Error(`${name} is not on the list of what works without signing in`)
  const input: z.ZodType<z.output<z.ZodObject<Shape>>> = z.strictObject(spec.input)
  return {
    meta: {
      area: 'local',
      kind,
      name,
      access,
      audit: kind === 'change' ? (spec.audit ?? 'named') : undefined,
      dataClass,
      input,
      output,
    },
    admit: (context: ApiContext) => admit(access, context),
    input,
    answer: async (context: ApiContext, parsed: z.output<z.ZodObject<Shape>>) => {
      const result = await spec.run({ context, account: admit(access, context), input: parsed })
      if (!result.ok) throw new Refused(result.refusal)
      return output.parse(result.value)
    },
  } as const
}

function admit(access: LocalAccess, { account }: ApiContext): SignedInAccount | undefined {
  if (access === 'anyone') return account
  if (account === undefined) throw new Refused(refuse('notSignedIn').refusal)
  if (access === 'signedIn' && account.mustChangePassword) throw new Refused(refuse('passwordChangeRequired').refusal)
  return account
}
