import { listUnitNames } from '@jianjia/db'
import { findStoredTarget, listTargetVersions, type StoredTarget } from '@jianjia/db/duty'
import { ok, PlainDate, refuse, TargetId, UnitId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import type { Lookup } from '../../frame/target.ts'
import { findProgress } from './find-progress.ts'
import { ShownLine, ShownTarget, shownLine, shownTarget, shownWhole, Whole } from './target-fields.ts'

/** A target is about the unit that asks. */
export const targetOf: Lookup<{ readonly targetId: TargetId }, StoredTarget> = async ({ db, input }) => {
  const target = await findStoredTarget(db, input.targetId)
  return target && { unitId: target.unitId, subject: target }
}

/** One target with the part of every unit, and how it was said before. */
export const getTarget = read({
  name: 'target.get',
  action: 'target.read',
  dataClass: 'internal',
  input: { targetId: TargetId },
  target: targetOf,
  output: z.strictObject({
    today: PlainDate,
    target: ShownTarget,
    whole: Whole,
    lines: z.array(ShownLine.extend({ unitName: z.string() })),
    /** Earlier sayings, the newest first. */
    before: z.array(
      z.strictObject({
        ...{ number: z.int(), name: z.string(), setByName: z.string(), setOn: PlainDate },
        lines: z.array(z.strictObject({ unitId: UnitId, unitName: z.string(), amount: z.int() })),
      }),
    ),
  }),
  run: async ({ db, subject: target, today }) => {
    if (target === undefined || target.withdrawn) return refuse('notFoundOrNoAccess')
    const versions = await listTargetVersions(db, target.id)
    const unitIds = [...new Set(versions.flatMap(({ lines }) => lines.map(({ unitId }) => unitId)))]
    const [names, progress] = await Promise.all([
      listUnitNames(db, { unitIds, day: today }),
      findProgress(db, [target], today),
    ])
    const found = progress.get(target.id)
    if (found === undefined) return refuse('notFoundOrNoAccess')
    const nameOf = (unitId: UnitId) => names.get(unitId) ?? ''
    return ok({
      ...{ today, target: shownTarget(target), whole: shownWhole(found) },
      lines: found.lines.map((line) => ({ ...shownLine(line), unitName: nameOf(line.unitId) })),
      before: versions.slice(1).map(({ lines, ...said }) => ({
        ...said,
        lines: lines.map((line) => ({ ...line, unitName: nameOf(line.unitId) })),
      })),
    })
  },
})
