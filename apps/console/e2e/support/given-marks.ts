import type { Procedures } from './procedures.ts'

interface ReviewSheet {
  readonly version: number
  readonly items: readonly {
    readonly itemId: string
    readonly needsMark: boolean
    readonly allowed: { readonly min: string; readonly max: string }
  }[]
}

export interface Given {
  readonly assessmentId: string
  readonly unitId: string
  /** Items that get the least instead of the most. */
  readonly least?: readonly string[]
}

/** Gives every mark of a unit and hands them in, without the screen. */
export async function giveMarks({ read, change }: Procedures, { least = [], ...of }: Given): Promise<void> {
  const sheet = await read<ReviewSheet>('review.get', of)
  const marks = sheet.items
    .filter((item) => item.needsMark)
    .map(({ itemId, allowed }) => ({
      ...{ itemId, note: '', seenVersion: 0 },
      points: least.includes(itemId) ? allowed.min : allowed.max,
    }))
  await change('review.saveMarks', { ...of, marks })
  await change('review.submit', { ...of, expectedVersion: sheet.version })
}
