import { inTenant, insertAuditLines, newId, type Tx } from '@jianjia/db'
import type { PlainDate, Result, UnitId } from '@jianjia/domain/kernel'
import type { Action, Actor, DataClass, Scope, Target } from '@jianjia/domain/policy'
import { scopeOf } from '@jianjia/domain/policy'
import type { z } from 'zod'
import type { ApiContext, Services } from './context.ts'
import { Refused } from './error-bridge.ts'
import { once } from './idempotency.ts'
import type { Audit } from './meta.ts'
import { requireAccount } from './requester.ts'
import { permit, type TargetSpec } from './target.ts'
import { type ChangeInput, changeInput, type Fields, type Keyed, type SentChange } from './tenant-input.ts'
import { tenantMeta } from './tenant-meta.ts'
import { type Moved, recorder } from './transition.ts'
import { mutation } from './trpc.ts'
import { wornPost } from './worn-post.ts'

export interface ChangeSpec<Shape extends Fields, Output extends z.ZodType, Subject>
  extends Change<ChangeInput<Shape>, Output, Subject> {
  /** The fields besides `districtId` and `key`, which every change has. */
  readonly input: Shape
  /** What of the input is kept as a hash, to tell a repeat; all of it, but for what nobody may find out by trying. */
  readonly fingerprintOf?: (input: ChangeInput<Shape>) => unknown
}

export interface Change<Input, Output extends z.ZodType, Subject> {
  /** The path in the router: `module.useCase`. */
  readonly name: string
  readonly action: Action
  readonly audit: Audit
  readonly dataClass: DataClass
  readonly target: TargetSpec<Input, Subject>
  readonly output: Output
  /**
   * What is kept as the answer for a repeated key. Only for answers with a secret that is shown once: the repeat then
   * gets the answer without it.
   */
  readonly withoutSecret?: (answer: z.output<Output>) => z.output<Output>
  /** What the audit line is about, where it is not the unit itself. */
  readonly subjectOf?: (answer: z.output<Output>) => { readonly kind: string; readonly id: string }
  /** Where many things are changed by themselves: a line for each of them, in place of the one of the whole. */
  readonly linesOf?: (answer: z.output<Output>) => readonly ChangedThing[]
  /** Decides and writes. A refusal, like an exception, undoes everything that was written. */
  readonly run: (ask: ChangeAsk<Input, Subject>) => Promise<Result<z.input<Output>>>
}

/** One of many things that were changed by one call. */
export interface ChangedThing {
  /** Absent: that of the whole. */
  readonly unitId?: UnitId
  readonly kind: string
  readonly id: string
}

export interface ChangeAsk<Input, Subject> {
  readonly tx: Tx
  readonly input: Input
  readonly actor: Actor
  /** Undefined only where the procedure's target is `scope`. */
  readonly target: Target | undefined
  readonly subject: Subject | undefined
  readonly scope: Scope
  readonly today: PlainDate
  readonly now: string
  readonly services: Services
  /** A new id that sorts by time. */
  readonly newId: <Id extends string>() => Id
  /** Writes the line of the transition log that belongs to a move of a lifecycle. */
  readonly record: (moved: Moved) => Promise<void>
}

/**
 * Makes a procedure that changes one tenant, in this order: sign-in, actor, permission, post, idempotency key, `run` with the
 * domain's decision and the writes, audit line, stored answer. All of it is one transaction.
 */
export function change<Shape extends Fields, Output extends z.ZodType, Subject = never>(
  spec: ChangeSpec<Shape, Output, Subject>,
) {
  const input = changeInput(spec.input)
  return mutation<SentChange<Shape>, ChangeInput<Shape>, z.output<Output>>({
    meta: tenantMeta('change', spec, { input, output: spec.output }),
    admit: requireAccount,
    input,
    answer: (context, parsed) =>
      runChange({ spec, context, input: parsed, fingerprint: spec.fingerprintOf?.(parsed) ?? parsed }),
  })
}

interface Asked<Input, Output extends z.ZodType, Subject> {
  readonly spec: Change<Input, Output, Subject>
  readonly context: ApiContext
  readonly input: Input
  /** What must be the same for a repeated key to be a repeat. */
  readonly fingerprint: unknown
}

/**
 * The one way in which anything of a tenant changes: procedures and uploads alike. Where another transaction was in the
 * way the whole of it runs again, so `run` does nothing but decide and write through `tx`.
 */
export function runChange<Input extends Keyed, Output extends z.ZodType, Subject>(
  asked: Asked<Input, Output, Subject>,
): Promise<z.output<Output>> {
  const { spec, context, input, fingerprint } = asked
  const { services, requestId } = context
  const account = requireAccount(context)
  return inTenant(context.db, input.districtId, 'write', async (tx) => {
    const permitted = await permit({ db: tx, account, input, action: spec.action, spec: spec.target })
    const { actor, rootUnitId, today, now, target, subject } = permitted
    const worn = wornPost(actor, context.post)
    return once({ tx, spec, key: input.key, fingerprint, accountId: account.accountId }, async () => {
      const record = recorder(tx, actor)
      const scope = scopeOf(actor, spec.action)
      const asked = { tx, input, actor, target, subject, scope, today, now, services, newId, record }
      const result = await spec.run(asked)
      if (!result.ok) throw new Refused(result.refusal)
      const answer = spec.output.parse(result.value)
      const line = { procedure: spec.name, mode: spec.audit, actor, worn, requestId }
      if (spec.linesOf) {
        const changed = spec.linesOf(answer)
        await insertAuditLines(
          tx,
          changed.map(({ unitId = target?.unitId, kind, id }) => ({ ...line, unitId, subject: { kind, id } })),
        )
        return answer
      }
      const unitId = target?.unitId
      const about = spec.subjectOf?.(answer) ?? { kind: 'unit', id: unitId ?? rootUnitId }
      await insertAuditLines(tx, [{ ...line, unitId, subject: about }])
      return answer
    })
  })
}
