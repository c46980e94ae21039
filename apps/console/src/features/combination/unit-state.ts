import { isCombined } from '@jianjia/domain/assessment'
import type { RouterOutputs } from '../../lib/api/trpc.ts'

export type Combination = RouterOutputs['combination']['get']
export type CombinedUnit = Combination['units'][number]
export type Obstacle = CombinedUnit['obstacles'][number]
export type Wide = CombinedUnit['wide'][number]

export type CombineState = 'ready' | 'blocked' | 'done' | 'exempt'

/** Whether a unit's marks can be combined now, were combined already, or wait for somebody. */
export function combineState(unit: CombinedUnit): CombineState {
  if (unit.exemptReason !== null) return 'exempt'
  if (isCombined(unit)) return 'done'
  return unit.obstacles.length === 0 ? 'ready' : 'blocked'
}
