import type { TenantRead } from '@jianjia/db'
import { listRecordedDays } from '@jianjia/db/assessment'
import { type EnteredRecord, keepingOf } from '@jianjia/domain/assessment'
import { EntryId, PlainDate } from '@jianjia/domain/kernel'
import type { DatePair } from '@jianjia/domain/period'
import { z } from 'zod'

/** How the records of a line were kept: shown beside the points, never scored. */
export const LineKeeping = z.strictObject({
  itemId: z.string(),
  records: z.int(),
  late: z.int(),
  inLastDays: z.int(),
})

interface LineOfRecords {
  readonly itemId: string
  readonly records: readonly { readonly entryId: string; readonly day: string }[]
}

/** The lines that have records, each with how they were kept. One statement for all of them. */
export async function listKeeping(
  read: TenantRead,
  lines: readonly LineOfRecords[],
  window: DatePair,
): Promise<z.input<typeof LineKeeping>[]> {
  const entryIds = lines.flatMap(({ records }) => records.map(({ entryId }) => EntryId.parse(entryId)))
  const days = await listRecordedDays(read, [...new Set(entryIds)])
  return lines.flatMap(({ itemId, records }) => {
    const entered = records.flatMap((record): EnteredRecord[] => {
      const entryId = EntryId.parse(record.entryId)
      const recordedOn = days.get(entryId)
      return recordedOn === undefined ? [] : [{ entryId, day: PlainDate.parse(record.day), recordedOn }]
    })
    return entered.length === 0 ? [] : [{ itemId, ...keepingOf(entered, window) }]
  })
}
