import { findStoredTarget, listLineRecords } from '@jianjia/db/duty'
import { EntryId, ok, PlainDate, refuse, TargetId, UnitId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { read } from '../../frame/read.ts'

const MOST = 200

/** The records that count for one unit's part of a target, so that its figure opens. */
export const listTargetRecords = read({
  name: 'target.records',
  action: 'target.read',
  dataClass: 'internal',
  input: { unitId: UnitId, targetId: TargetId },
  target: { unit: 'unitId' },
  output: z.strictObject({
    records: z.array(
      z.strictObject({
        ...{ entryId: EntryId, unitName: z.string(), day: PlainDate, title: z.string(), amount: z.string() },
      }),
    ),
    more: z.boolean(),
  }),
  run: async ({ db, input: { unitId, targetId } }) => {
    const target = await findStoredTarget(db, targetId)
    if (target === undefined || target.withdrawn || !target.lines.some((line) => line.unitId === unitId))
      return refuse('notFoundOrNoAccess')
    const { counted, start, end } = target
    const found = await listLineRecords(db, { unitId, ...counted, days: { start, end }, limit: MOST + 1 })
    return ok({ records: found.slice(0, MOST), more: found.length > MOST })
  },
})
