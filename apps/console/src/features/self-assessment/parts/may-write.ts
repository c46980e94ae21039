import { can } from '@jianjia/domain/policy'
import { UnitId } from '@jianjia/domain/kernel'
import { usePlace } from '../../../lib/session/current-post.ts'
import type { Sheet } from './sheet.ts'

interface Rights {
  readonly writes: boolean
  readonly submits: boolean
  /** Take a sheet back that no reviewer has opened. */
  readonly withdraws: boolean
}

/** What the person may do with the sheet now: the same decision as the server's, and only while it, or a line of it, is open. */
export function useRights(sheet: Sheet, unitId: string): Rights {
  const { actor } = usePlace()
  const own = actor.posts.find((post) => post.unitId === unitId)
  const none = { writes: false, submits: false, withdraws: false }
  if (!own || sheet.exemptReason !== null) return none
  if (sheet.opensOn !== null && sheet.opensOn > sheet.today) return none
  const target = { unitId: UnitId.parse(unitId), unitPath: own.unitPath, unitKind: own.unitKind }
  const submits = can(actor, 'selfAssessment.submit', target).allowed
  if (sheet.state !== 'open' && sheet.state !== 'returned') return { ...none, withdraws: submits && sheet.mayWithdraw }
  return { ...none, writes: can(actor, 'selfAssessment.write', target).allowed, submits }
}
