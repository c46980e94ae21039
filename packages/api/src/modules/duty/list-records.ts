import { findDuty, listRecords as findRecords } from '@jianjia/db/duty'
import { DutyId, EntryId, ok, PlainDate, refuse, UnitId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { read } from '../../frame/read.ts'

const MOST = 200

/** The records of one unit that answer a duty on some days, so that the count of a turn opens. */
export const listRecords = read({
  name: 'duty.records',
  action: 'duty.read',
  dataClass: 'internal',
  input: { unitId: UnitId, dutyId: DutyId, from: PlainDate, to: PlainDate },
  target: { unit: 'unitId' },
  output: z.strictObject({
    records: z.array(
      z.strictObject({
        ...{ entryId: EntryId, unitName: z.string(), day: PlainDate, title: z.string(), amount: z.string() },
      }),
    ),
    more: z.boolean(),
  }),
  run: async ({ db, input: { unitId, dutyId, from: start, to: end } }) => {
    const duty = await findDuty(db, dutyId)
    if (duty === undefined) return refuse('notFoundOrNoAccess')
    const found = await findRecords(db, { unitId, ...duty.counted, days: { start, end }, limit: MOST + 1 })
    return ok({ records: found.slice(0, MOST), more: found.length > MOST })
  },
})
