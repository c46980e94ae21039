import type { Refusal } from '@jianjia/domain/kernel'
import type { RouterOutputs } from '../api/trpc.ts'

/** Why each of the rows was left as it was, in the order in which they were sent; null where it was done. */
export function refusalsOf({ rows }: RouterOutputs['plan']['acceptMany']): readonly (Refusal | null)[] {
  return rows.map(({ refusal }) => {
    if (refusal === null) return null
    const { code, detail, unblockedByName, until } = refusal
    return {
      ...{ code, detail },
      ...(unblockedByName !== undefined && { unblockedByName }),
      ...(until !== undefined && { until }),
    }
  })
}
