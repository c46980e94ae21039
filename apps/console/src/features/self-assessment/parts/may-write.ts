import { can } from '@jianjia/domain/policy'
import { UnitId } from '@jianjia/domain/kernel'
import { usePlace } from '../../../lib/session/current-post.ts'
import type { Sheet } from './sheet.ts'

interface Rights {
  readonly writes: boolean
  readonly submits: boolean
}

/** What the person may do with the sheet now: the same decision as the server's, and only while it is open. */
export function useRights(sheet: Sheet, unitId: string): Rights {
  const { actor } = usePlace()
  const own = actor.posts.find((post) => post.unitId === unitId)
  if (!own || sheet.state !== 'open' || sheet.exemptReason !== null) return { writes: false, submits: false }
  const target = { unitId: UnitId.parse(unitId), unitPath: own.unitPath, unitKind: own.unitKind }
  return {
    writes: can(actor, 'selfAssessment.write', target).allowed,
    submits: can(actor, 'selfAssessment.submit', target).allowed,
  }
}
