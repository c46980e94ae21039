import type { ApiBench } from '@jianjia/api/testing'
import { inTenant } from '@jianjia/db'
import { type PageOfProjection, rebuildProjection, rebuildTotals } from '@jianjia/db/ledger'
import type { EntryId } from '@jianjia/domain/kernel'
import { rounded, timed } from './timed.ts'

export interface ProjectionFigures {
  readonly entries: number
  readonly rewritten: number
  readonly seconds: number
  /** The same measures copied by the database alone. */
  readonly floorSeconds: number
  readonly ratioToFloor: number
}

/** Takes all measures away and writes them anew from the entries, page by page, as `ledger rebuild` does. */
export async function measureProjection({ db, scratch, tenant }: ApiBench): Promise<ProjectionFigures> {
  const { districtId } = tenant
  const { owner } = scratch
  const floor = await timed(() =>
    owner.query('create temporary table copied_measures as select * from app.ledger_measure'),
  )
  await owner.query('delete from app.ledger_measure where district_id = $1', [districtId])
  const rebuilt = await timed(async () => {
    let entries = 0
    let rewritten = 0
    let from: EntryId | null = null
    do {
      const after: EntryId | null = from
      const page: PageOfProjection = await inTenant(db, districtId, 'write', (tx) => rebuildProjection(tx, after))
      entries += page.entries
      rewritten += page.differing.length
      from = page.next
    } while (from !== null)
    await inTenant(db, districtId, 'write', rebuildTotals)
    return { entries, rewritten }
  })
  return {
    ...{ ...rebuilt.value, seconds: rebuilt.seconds, floorSeconds: floor.seconds },
    ratioToFloor: rounded(rebuilt.seconds / Math.max(floor.seconds, 0.01)),
  }
}
