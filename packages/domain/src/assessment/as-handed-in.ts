import type { UnitId } from '../kernel/index.ts'
import type { AssessmentRows, ItemReturnRow, SelfItemRow } from './evaluation-rows.ts'
import { openReturns } from './item-return.ts'
import { modeOf } from './self-assessment.ts'

/**
 * The rows with what was handed in. A line that was given back says what stood in it then until it is handed in again,
 * and goes on saying it when the day passes without the branch: a draft is never a claim. For the branch itself
 * (`drafts`) a line that waits for it says what is written now.
 */
export function asHandedIn(rows: AssessmentRows, { drafts = false } = {}): AssessmentRows {
  const standing = standingReturns(rows.returns, drafts)
  if (standing.size === 0) return rows
  const claims = new Set(rows.scheme.items.flatMap((item) => (modeOf(item) === 'claim' ? [item.id] : [])))
  return {
    ...rows,
    selfItems: rows.selfItems.map((row): SelfItemRow => {
      const before = standing.get(keyOf(row))?.before
      if (before === undefined) return row
      const { value, note, contestReason } = before
      return { ...row, value: claims.has(row.itemId) ? value : row.value, note, contestReason }
    }),
    itemFiles: [
      ...rows.itemFiles.filter((row) => !standing.has(keyOf(row))),
      ...[...standing.values()].flatMap(({ unitId, itemId, before }) =>
        before.fileIds.map((fileId) => ({ unitId, itemId, fileId })),
      ),
    ],
  }
}

/** The lines of a unit that wait for its branch. */
export function openReturnsOf(rows: Pick<AssessmentRows, 'returns'>, unitId: UnitId): readonly ItemReturnRow[] {
  return openReturns(rows.returns.filter((row) => row.unitId === unitId))
}

/** By line, the first return since the branch last handed it in: what stood there before counts. */
function standingReturns(returns: readonly ItemReturnRow[], drafts: boolean): ReadonlyMap<string, ItemReturnRow> {
  const standing = new Map<string, ItemReturnRow>()
  for (const row of returns.toSorted((a, b) => a.round - b.round))
    if (row.handedIn === true) standing.delete(keyOf(row))
    else if (!standing.has(keyOf(row))) standing.set(keyOf(row), row)
  if (drafts) for (const row of returns) if (row.closedAt === null) standing.delete(keyOf(row))
  return standing
}

function keyOf({ unitId, itemId }: { readonly unitId: UnitId; readonly itemId: string }): string {
  return `${unitId} ${itemId}`
}
