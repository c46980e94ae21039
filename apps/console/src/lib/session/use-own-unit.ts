import type { UnitId } from '@jianjia/domain/kernel'
import { useState } from 'react'
import { usePlace } from './current-post.ts'

/**
 * For which of one's units something new is begun: that of the post that is shown, or the one that was chosen while it was
 * shown. Whoever changes the post changes this with it, so that a form never stays at the unit of the post before.
 */
export function useOwnUnit(units: readonly UnitId[]): readonly [UnitId | undefined, (unitId: UnitId) => void] {
  const { post } = usePlace()
  const { postId } = post
  const [chosen, setChosen] = useState<{ readonly postId: string; readonly unitId: UnitId }>()
  const own = units.find((unitId) => unitId === post.unitId) ?? units[0]
  return [chosen?.postId === postId ? chosen.unitId : own, (unitId) => setChosen({ postId, unitId })]
}
