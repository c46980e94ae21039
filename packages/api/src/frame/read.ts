import { inTenant, type TenantRead } from '@jianjia/db'
import type { DistrictId, PlainDate, Result } from '@jianjia/domain/kernel'
import { type Action, type Actor, type DataClass, type Scope, scopeOf, type Target } from '@jianjia/domain/policy'
import type { z } from 'zod'
import type { ApiContext, Services } from './context.ts'
import { Refused } from './error-bridge.ts'
import { requireAccount } from './requester.ts'
import { permit, type TargetSpec } from './target.ts'
import { type Fields, type ReadInput, readInput, type SentRead } from './tenant-input.ts'
import { tenantMeta } from './tenant-meta.ts'
import { query } from './trpc.ts'

export interface ReadSpec<Shape extends Fields, Output extends z.ZodType, Subject>
  extends Read<ReadInput<Shape>, Subject, z.input<Output>> {
  /** The fields besides `districtId`, which every read has. */
  readonly input: Shape
  /** Strict objects, no wider than the screen that shows them. */
  readonly output: Output
}

export interface Read<Input, Subject, Value> {
  /** The path in the router: `module.useCase`. */
  readonly name: string
  readonly action: Action
  readonly dataClass: DataClass
  readonly target: TargetSpec<Input, Subject>
  readonly run: (ask: ReadAsk<Input, Subject>) => Promise<Result<Value>>
}

export interface ReadAsk<Input, Subject> {
  readonly db: TenantRead
  readonly input: Input
  readonly actor: Actor
  /** Undefined only where the procedure's target is `scope`. */
  readonly target: Target | undefined
  /** What the lookup of the target has found, where it gave something. */
  readonly subject: Subject | undefined
  /** The units that a list may show to the actor for this action: the same rule as `can`. */
  readonly scope: Scope
  /** The day in the tenant's time zone, from the database. */
  readonly today: PlainDate
  /** The instant of the transaction, in ISO form. */
  readonly now: string
  readonly services: Services
}

/** The specification by itself, for a list that goes out as a file too. */
export function readSpec<Shape extends Fields, Output extends z.ZodType, Subject = never>(
  spec: ReadSpec<Shape, Output, Subject>,
): ReadSpec<Shape, Output, Subject> {
  return spec
}

/** Makes a procedure that reads one tenant: the permission is where it starts, so nobody can forget it. */
export function read<Shape extends Fields, Output extends z.ZodType, Subject = never>(
  spec: ReadSpec<Shape, Output, Subject>,
) {
  const { output } = spec
  const input = readInput(spec.input)
  return query<SentRead<Shape>, ReadInput<Shape>, z.output<Output>>({
    meta: tenantMeta('read', spec, { input, output }),
    admit: requireAccount,
    input,
    answer: async (context, parsed) => output.parse(await runRead(spec, context, parsed)),
  })
}

/** Sign-in, actor, permission, `run`: one read transaction of one tenant. */
export function runRead<Input extends { readonly districtId: DistrictId }, Subject, Value>(
  spec: Read<Input, Subject, Value>,
  context: ApiContext,
  input: Input,
): Promise<Value> {
  const account = requireAccount(context)
  return inTenant(context.db, input.districtId, 'read', async (db) => {
    const permitted = await permit({ db, account, input, action: spec.action, spec: spec.target })
    const { actor, today, now, target, subject } = permitted
    const scope = scopeOf(actor, spec.action)
    const result = await spec.run({ db, input, actor, target, subject, scope, today, now, services: context.services })
    if (!result.ok) throw new Refused(result.refusal)
    return result.value
  })
}
