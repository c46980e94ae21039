import type { TenantRead } from '@jianjia/db'
import { listSchemesOf, listUnderReview } from '@jianjia/db/assessment'
import { findPlacedOn } from '@jianjia/db/ledger'
import { checkNotUnderReview, daysLookedAt, linesStanding } from '@jianjia/domain/assessment'
import type { LedgerKind } from '@jianjia/domain/ledger'
import { ok, type PlainDate, type Result, type UnitId } from '@jianjia/domain/kernel'

interface Touched {
  readonly unitId: UnitId
  readonly kind: LedgerKind
  /** The day of the entry; of one that is moved, both. */
  readonly days: readonly PlainDate[]
}

/** Whether entries of the unit may be written on those days: not where they stand under a sheet that is being reviewed. */
export async function checkUnlocked(read: TenantRead, { unitId, kind, days }: Touched): Promise<Result<null>> {
  const placed = await Promise.all([...new Set(days)].map((day) => findPlacedOn(read, unitId, day)))
  const counted = placed.flatMap((each) => [each?.branchId ?? null, each?.generalBranchId ?? null])
  const sheets = await listUnderReview(read, [...new Set(counted.filter((id) => id !== null))])
  if (sheets.length === 0) return ok(null)
  const schemes = await listSchemesOf(
    read,
    sheets.map(({ assessmentId }) => assessmentId),
  )
  return checkNotUnderReview(
    days,
    sheets.map(({ assessmentId, window, returned, ...sheet }) => {
      const scheme = schemes.get(assessmentId)
      return {
        ...sheet,
        days: scheme && daysLookedAt(linesStanding(scheme, { returned: new Set(returned), ledger: kind }), window),
      }
    }),
  )
}
