import { changeOf, type ItemReturnRow, type SaidOfItem } from '@jianjia/domain/assessment'
import { FileId, PlainDate } from '@jianjia/domain/kernel'
import { FactJson } from '@jianjia/domain/scoring'
import { z } from 'zod'

const Said = z.strictObject({
  value: FactJson.nullable(),
  note: z.string(),
  contestReason: z.string().nullable(),
  fileIds: z.array(FileId),
})

/** One time that a line was given back: why, until when, and what has changed since. */
export const ReturnedLine = z.strictObject({
  round: z.int(),
  reason: z.string(),
  dueOn: PlainDate,
  returnedBy: z.string(),
  returnedAt: z.string(),
  closedAt: z.string().nullable(),
  /** False: the day passed without the branch, and what stood before counts. Null = it is still open. */
  handedIn: z.boolean().nullable(),
  before: Said,
  after: Said.nullable(),
  /** What has changed; null until it is handed in again. */
  change: z
    .strictObject({
      ...{ value: z.boolean(), note: z.boolean(), contest: z.boolean() },
      ...{ filesAdded: z.array(FileId), filesRemoved: z.array(FileId) },
    })
    .nullable(),
})
export type ReturnedLine = z.infer<typeof ReturnedLine>

/** How often a line was given back, the latest time first. */
export function returnedLines(returns: readonly ItemReturnRow[], itemId: string): z.input<typeof ReturnedLine>[] {
  return returns
    .filter((row) => row.itemId === itemId)
    .toReversed()
    .map(({ unitId: _, itemId: __, before, after, ...row }) => ({
      ...{ ...row, before: said(before), after: after === null ? null : said(after) },
      change: after === null ? null : shown(changeOf(before, after)),
    }))
}

/** The files that these returns name: those that were taken away are still to be looked at. */
export function filesOfReturns(lines: readonly z.input<typeof ReturnedLine>[]): readonly string[] {
  return lines.flatMap(({ before, after }) => [...before.fileIds, ...(after?.fileIds ?? [])])
}

function said({ fileIds, ...rest }: SaidOfItem): z.input<typeof Said> {
  return { ...rest, fileIds: [...fileIds] }
}

function shown({ filesAdded, filesRemoved, ...rest }: ReturnType<typeof changeOf>) {
  return { ...rest, filesAdded: [...filesAdded], filesRemoved: [...filesRemoved] }
}
