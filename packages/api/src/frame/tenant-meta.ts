import type { Action, DataClass } from '@jianjia/domain/policy'
import type { z } from 'zod'
import type { Audit, TenantProcedureMeta } from './meta.ts'
import { aimOf } from './target.ts'

interface TenantSpec {
  readonly name: string
  readonly action: Action
  readonly dataClass: DataClass
  readonly target: string | object
  /** Changes and uploads only. */
  readonly audit?: Audit
}

/** What a procedure of one tenant says about itself, from its specification. */
export function tenantMeta(
  kind: TenantProcedureMeta['kind'],
  spec: TenantSpec,
  forms: { readonly input: z.ZodType; readonly output: z.ZodType },
): TenantProcedureMeta {
  const { name, action, dataClass, audit, target } = spec
  return { area: 'tenant', aim: aimOf(target), kind, name, action, audit, dataClass, ...forms }
}
