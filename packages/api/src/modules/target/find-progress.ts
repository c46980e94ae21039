import type { TenantRead } from '@jianjia/db'
import { listLineMeasures, type StoredTarget } from '@jianjia/db/duty'
import { type TargetProgress, targetProgress } from '@jianjia/domain/duty'
import type { PlainDate, TargetId } from '@jianjia/domain/kernel'

/** How far the units of some targets are: one statement, whatever the number of targets and units. */
export async function findProgress(
  db: TenantRead,
  targets: readonly StoredTarget[],
  today: PlainDate,
): Promise<ReadonlyMap<TargetId, TargetProgress>> {
  const unitIds = [...new Set(targets.flatMap(({ lines }) => lines.map(({ unitId }) => unitId)))]
  const metrics = [...new Set(targets.map(({ counted }) => counted.metric))]
  const start = targets.map((target) => target.start).toSorted()[0] ?? today
  const end =
    targets
      .map((target) => target.end)
      .toSorted()
      .at(-1) ?? today
  const measures = await listLineMeasures(db, { unitIds, metrics, days: { start, end } })
  return new Map(targets.map((target) => [target.id, targetProgress(target, measures, today)]))
}
