import type { TenantRead } from '@jianjia/db'
import { listSchemesOf, listUnderReview } from '@jianjia/db/assessment'
import { listPlacedOn } from '@jianjia/db/ledger'
import { checkNotUnderReview, daysLookedAt, linesStanding } from '@jianjia/domain/assessment'
import type { LedgerKind } from '@jianjia/domain/ledger'
import type { PlainDate, Result, UnitId } from '@jianjia/domain/kernel'

export interface Touched {
  readonly unitId: UnitId
  readonly kind: LedgerKind
  /** The day of the entry; of one that is moved, both. */
  readonly days: readonly PlainDate[]
}

/** Whether entries of the unit may be written on those days: not where they stand under a sheet that is being reviewed. */
export async function checkUnlocked(read: TenantRead, touched: Touched): Promise<Result<null>> {
  return (await unlockedChecks(read, [touched]))(touched)
}

/** The same for entries of many units and days: asked in three statements, however many there are. */
export async function unlockedChecks(
  read: TenantRead,
  all: readonly Touched[],
): Promise<(touched: Touched) => Result<null>> {
  const asked = new Map(
    all.flatMap(({ unitId, days }) => days.map((day) => [`${unitId} ${day}`, { unitId, day }] as const)),
  )
  const placed = await listPlacedOn(read, [...asked.values()])
  const countedFor = ({ unitId, days }: Touched) =>
    days.flatMap((day) => {
      const above = placed.get(`${unitId} ${day}`)
      return [above?.branchId ?? null, above?.generalBranchId ?? null].filter((id) => id !== null)
    })
  const sheets = await listUnderReview(read, [...new Set(all.flatMap(countedFor))])
  const schemes = await listSchemesOf(read, [...new Set(sheets.map(({ assessmentId }) => assessmentId))])
  return (touched) => {
    const units = new Set(countedFor(touched))
    const looked = sheets
      .filter(({ unitId }) => units.has(unitId))
      .map(({ assessmentId, window, returned, ...sheet }) => {
        const scheme = schemes.get(assessmentId)
        const lines = scheme && linesStanding(scheme, { returned: new Set(returned), ledger: touched.kind })
        return { ...sheet, days: lines && daysLookedAt(lines, window) }
      })
    return checkNotUnderReview(touched.days, looked)
  }
}
