import type { TenantProcedureMeta } from '../src/frame/meta.ts'
import type { ApiBench } from './api-bench.ts'
import { brokenInputs } from './broken-inputs.ts'
import { callAny } from './call-procedure.ts'
import { outcomeOf } from './refusals.ts'
import { inPairs, prepareAllowed } from './walk.ts'

export interface BrokenCalls {
  readonly tried: number
  /** Calls that ended neither well nor in a refusal: the input and what was thrown. */
  readonly accidents: readonly string[]
}

/** Calls a procedure with broken inputs, as somebody who may call it: at most so many, evenly from all there are. */
export async function callBroken(bench: ApiBench, meta: TenantProcedureMeta, most: number): Promise<BrokenCalls> {
  const call = await prepareAllowed(bench, meta)
  const { districtId, people } = bench.tenant
  const by = people[call.cell.person]
  const all = [...brokenInputs(call.prepared.input)]
  const step = Math.max(1, all.length / most)
  const chosen = Array.from({ length: Math.ceil(all.length / step) }, (_, n) => all[Math.floor(n * step)] ?? {})
  const accidents: string[] = []
  await inPairs(chosen, async (input) => {
    const prepared = { ...call.prepared, input }
    await outcomeOf(callAny(bench, { meta, by, districtId, prepared })).catch((error: unknown) => {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
      accidents.push(`${JSON.stringify(input).slice(0, 300)} → ${String(cause)}`)
    })
  })
  // An input can be right by accident: a rule that shuts people out is not for the procedures that come after this one.
  await bench.scratch.owner.query('delete from second_factor_rule')
  return { tried: chosen.length, accidents }
}
