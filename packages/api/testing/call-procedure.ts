import { callTRPCProcedure } from '@trpc/server'
import type { DistrictId } from '@jianjia/domain/kernel'
import type { TenantProcedureMeta } from '../src/frame/meta.ts'
import { appRouter, DOWNLOADS, UPLOADS } from '../src/router.ts'
import { type ApiBench, newKey } from './api-bench.ts'
import type { BenchPerson } from './bench-tenant.ts'
import type { Prepared } from './example.ts'

export interface AnyCall {
  readonly meta: TenantProcedureMeta
  readonly by: BenchPerson | undefined
  readonly districtId: DistrictId
  readonly prepared: Prepared
  /** The same for a repeat; new unless given. */
  readonly key?: string
}

/** Calls any procedure, upload or download by what it says about itself. */
export async function callAny(bench: ApiBench, { meta, by, districtId, prepared, key }: AnyCall): Promise<unknown> {
  const writes = meta.kind === 'change' || meta.kind === 'upload'
  const input = { ...prepared.input, districtId, ...(writes ? { key: key ?? newKey() } : {}) }
  const { bytes, fileName, mediaType } = prepared
  if (Object.hasOwn(UPLOADS, meta.name)) {
    if (bytes === undefined) throw new Error(`the example of ${meta.name} has no bytes`)
    return bench.upload(meta.name, { by, input, bytes, ...(fileName && { fileName }), ...(mediaType && { mediaType }) })
  }
  const download = DOWNLOADS[meta.name]
  if (download !== undefined) return download.open(bench.contextFor(by), input)
  return callTRPCProcedure({
    ...{ router: appRouter, path: meta.name, ctx: bench.contextFor(by), type: writes ? 'mutation' : 'query' },
    ...{ getRawInput: async () => input, signal: undefined, batchIndex: 0 },
  })
}
