import { type DistrictId, IdempotencyKey, ok, UnitId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { read } from '../../../frame/read.ts'

/** The tenant is part of the key, so that the key of a change is worth nothing in another one. */
export function progressKey(districtId: DistrictId, key: string): string {
  return `${districtId}/${key}`
}

const Progress = z.strictObject({ done: z.int(), total: z.int() })

/** How far an import has come that was sent under a key; null before it writes. */
export const importProgress = read({
  name: 'ledger.importProgress',
  action: 'ledger.record',
  dataClass: 'internal',
  input: { unitId: UnitId, of: IdempotencyKey },
  target: { unit: 'unitId' },
  output: z.strictObject({ progress: Progress.nullable() }),
  run: async ({ input, services }) => {
    const kept = await services.briefFiles.open(progressKey(input.districtId, input.of))
    return ok({ progress: kept === undefined ? null : Progress.parse(JSON.parse(new TextDecoder().decode(kept))) })
  },
})
