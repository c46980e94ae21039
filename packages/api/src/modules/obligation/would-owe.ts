import type { Tx } from '@jianjia/db'
import { findRoundRows, listRounds } from '@jianjia/db/obligation'
import { listSegmentsBetween, listTreeRecordsBetween } from '@jianjia/db/org'
import type { ObligationRoundId, UnitId } from '@jianjia/domain/kernel'
import { expectedUnits, owedBy, type RoundDraft, type SetContext } from '@jianjia/domain/obligation'
import { treeAsOf } from '@jianjia/domain/org'

export interface WouldOwe {
  readonly unitId: UnitId
  readonly draft: RoundDraft
  readonly now: string
  /** The round that is said anew: it does not stand in its own way. */
  readonly except?: ObligationRoundId
}

/** Who would owe what is asked, on the tree of its due day, and who owes the same already. */
export async function whoWouldOwe(
  tx: Tx,
  { unitId, draft, now, except }: WouldOwe,
): Promise<Pick<SetContext, 'expected' | 'others'>> {
  const { kind, periodStart: start, periodEnd: end, dueOn } = draft
  const days = { from: dueOn, to: dueOn }
  const [records, segments, rounds] = await Promise.all([
    listTreeRecordsBetween(tx, days),
    listSegmentsBetween(tx, days),
    listRounds(tx, { kind, period: { start, end }, standing: true }),
  ])
  const standing = rounds.filter(({ id }) => id !== except)
  const tree = treeAsOf(records, dueOn, now)
  const tags = segments.filter((tag) => tag.dimension === 'stage' && tag.voidedAt === null)
  const stages = new Map(tags.map(({ unitId: tagged, value }) => [tagged, value]))
  const expected = expectedUnits({ ...draft, unitId }, { tree, stages })
  const rows = await findRoundRows(tx, standing)
  return { expected, others: standing.map((round) => ({ round, owedBy: owedBy(round, rows, { now }) })) }
}
